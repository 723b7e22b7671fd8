using System.Text.Json;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class JsonTests
{
    [Fact]
    public void The_model_is_printed()
    {
        Cli run = Cli.Run("json", Cli.Case("good.wit"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("docs:good", json.RootElement.GetProperty("packages")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Components_have_a_model_too()
    {
        using var json = JsonDocument.Parse(Cli.Run("json", Cli.Case("adder.wat")).Output);
        Assert.Equal("root", json.RootElement.GetProperty("worlds")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_dependency_may_be_binary()
    {
        Cli run = Cli.Run("json", Cli.Case("binary-deps"));

        Assert.Equal(new Cli(0, run.Output, ""), run);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["dep:math@1.0.0", "docs:app"], json.RootElement.GetProperty("packages").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_package_in_text_form_is_read_alone_too() =>
        Assert.Contains("double: func(a: size) -> size;", Cli.Run("print", Cli.Case(Path.Combine("binary-deps", "deps", "math.wat"))).Output, StringComparison.Ordinal);

    [Fact]
    public void Core_modules_with_worlds_embedded_have_a_model_too()
    {
        using var json = JsonDocument.Parse(Cli.Run("json", Cli.Case("embedded.wat")).Output);
        Assert.Equal(["left", "right", "root"], json.RootElement.GetProperty("worlds").EnumerateArray().Select(w => w.GetProperty("name").GetString()).Order());
    }

    [Fact]
    public void Wasi_needs_no_files() =>
        Assert.Equal(new Cli(0, "", ""), Cli.Run("check", Cli.Case("wasi.wit")));

    [Fact]
    public void The_result_goes_to_a_file_whole_or_not_at_all()
    {
        string folder = Directory.CreateTempSubdirectory("wit").FullName;
        string path = Path.Combine(folder, "model.json");
        try
        {
            File.WriteAllText(path, "before");
            Assert.Equal(1, Cli.Run("json", Cli.Case("misspelt.wit"), "-o", path).ExitCode);
            Assert.Equal("before", File.ReadAllText(path));

            Assert.Equal(new Cli(0, "", ""), Cli.Run("json", Cli.Case("good.wit"), "-o", path));
            Assert.Equal(Cli.Run("json", Cli.Case("good.wit")).Output, File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(folder));

            Cli failed = Cli.Run("json", Cli.Case("good.wit"), "-o", Path.Combine(folder, "absent", "model.json"));
            Assert.Equal(1, failed.ExitCode);
            Assert.Contains("CK1202", failed.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
