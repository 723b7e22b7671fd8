using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace ComponentKit.Cli.Tests;

/// <summary>The package's part of a build: components become WIT, which the generator gets as additional files.</summary>
public sealed class BuildTests : IDisposable
{
    private static readonly string[] Said = ["File", "World", "Class", "Namespace", "Accessibility"];

    private readonly string _folder = Directory.CreateTempSubdirectory("build").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Components_become_WIT_with_what_the_project_says_of_them()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "lib"));
        Directory.CreateDirectory(Path.Combine(_folder, "wit"));
        File.Copy(Cli.Guest("sampler-c.wasm"), Path.Combine(_folder, "lib", "a b.wasm"));
        File.WriteAllText(Path.Combine(_folder, "wit", "own.wit"), "package own:p;");
        Build build = Run($"""
            <WasmComponent Include="lib/a b.wasm" Class="Sampler" Accessibility="internal" />
            <WasmComponent Include="{Cli.Guest("sampler-rust.wasm")}" />
            <WasmComponent Include="{Cli.Guest("bench.wasm")}" Link="deep/er.wasm" World="a:b/c" Namespace="N.M" />
            """);

        Assert.Equal((0, ""), (build.ExitCode, build.Messages));
        Assert.Equal(
            ["||||", "lib/a b.wasm||Sampler||internal", "sampler-rust.wasm||||", "deep/er.wasm|a:b/c||N.M|"],
            build.Items.Select(i => string.Join('|', Metadata(i))));
        Assert.Equal("package own:p;", File.ReadAllText(PathOf(build.Items[0])));
        Assert.All(build.Items[1..], i => Assert.StartsWith("package root:component;", File.ReadAllText(PathOf(i)), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_extracted_is_extracted_again_when_the_component_changes()
    {
        string component = Path.Combine(_folder, "a.wasm");
        File.Copy(Cli.Guest("sampler-c.wasm"), component);
        const string Item = """<WasmComponent Include="a.wasm" />""";
        string wit = PathOf(Run(Item).Items.Single());
        File.WriteAllText(wit, "kept");

        Run(Item);
        Assert.Equal("kept", File.ReadAllText(wit));

        File.SetLastWriteTimeUtc(component, DateTime.UtcNow.AddMinutes(1));
        Run(Item);
        Assert.StartsWith("package root:component;", File.ReadAllText(wit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "CK6030", "test.proj : error CK6030: there is no file `a.wasm`, which the project names as a component (build it first")]
    [InlineData("no component", "CK3001", "a.wasm : error CK3001: this is not a WebAssembly binary")]
    [InlineData("\0asm\u0001\0\0\0", "CK3002", "a.wasm : error CK3002: this is a core module, and no WIT is embedded in it")]
    public void What_is_no_component_is_an_error_at_its_place(string? content, string code, string message)
    {
        if (content is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "a.wasm"), content);
        }

        Build build = Run("""<WasmComponent Include="a.wasm" />""");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(message, build.Messages, StringComparison.Ordinal);
        Assert.Contains(code == "CK6030" ? "CK6030" : "error CK6031: the WIT of `a.wasm` could not be extracted: the error before this one says why", build.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_goes_on_without_a_component()
    {
        File.Copy(Cli.Guest("sampler-c.wasm"), Path.Combine(_folder, "b.wasm"));
        Build build = Run("""<WasmComponent Include="a.wasm;b.wasm" />""", "-p:DesignTimeBuild=true");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("warning CK6030", build.Messages, StringComparison.Ordinal);
        Assert.Equal("b.wasm||||", string.Join('|', Metadata(Assert.Single(build.Items))));
    }

    [Fact]
    public void WIT_of_its_own_may_be_left_to_the_project()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "wit"));
        File.WriteAllText(Path.Combine(_folder, "wit", "own.wit"), "package own:p;");
        File.Copy(Cli.Guest("sampler-c.wasm"), Path.Combine(_folder, "a.wasm"));

        Assert.Equal(2, Run("""<WasmComponent Include="a.wasm" /><AdditionalFiles Include="wit/own.wit" />""").Items.Length);
        Assert.Single(Run("""<WasmComponent Include="a.wasm" />""", "-p:ComponentKitIncludeWit=false").Items);
    }

    private static string PathOf(JsonElement item) => item.GetProperty("FullPath").GetString()!;

    private static IEnumerable<string> Metadata(JsonElement item) =>
        Said.Select(name => item.TryGetProperty("WasmComponent" + name, out JsonElement value) ? value.GetString()! : "");

    private static string BuildFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "src", "ComponentKit", "build"));

    // A project of nothing but the package's part, which is enough and fast.
    private Build Run(string items, params string[] options)
    {
        string project = Path.Combine(_folder, "test.proj");
        File.WriteAllText(project, $"""
            <Project>
              <PropertyGroup>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <ComponentKitTool>{Path.Combine(AppContext.BaseDirectory, "wit.dll")}</ComponentKitTool>
              </PropertyGroup>
              <Import Project="{BuildFolder()}/ComponentKit.props" />
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{BuildFolder()}/ComponentKit.targets" />
            </Project>
            """);
        string json = Path.Combine(_folder, "items.json");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["msbuild", project, "-nologo", "-v:minimal", "-t:_ComponentKitAddWit", "-getItem:AdditionalFiles", $"-getResultOutputFile:{json}", .. options];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string messages = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        messages += errors.Result;
        JsonElement[] found = process.ExitCode == 0
            ? [.. JsonDocument.Parse(File.ReadAllText(json)).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()]
            : [];
        return new Build(process.ExitCode, messages, found);
    }

    private sealed record Build(int ExitCode, string Messages, JsonElement[] Items);
}
