using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace ComponentKit.Integration.Tests.Architecture;

/// <summary>Holds the references between projects to the order of <c>src/ARCHITECTURE.md</c>.</summary>
public sealed class LayerTests
{
    /// <summary>What each project may refer to, directly.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ComponentKit.Wit"] = [],
        ["ComponentKit.Guest"] = [],
        ["ComponentKit.Binary"] = ["ComponentKit.Wit"],
        ["ComponentKit.Composition"] = ["ComponentKit.Binary", "ComponentKit.Wit"],
        ["ComponentKit.Runtime"] = ["ComponentKit.Composition", "ComponentKit.Binary", "ComponentKit.Wit", "ComponentKit.Guest"],
        ["ComponentKit.Wasi"] = ["ComponentKit.Runtime", "ComponentKit.Guest", "ComponentKit.Generator"],
        ["ComponentKit.Emit"] = ["ComponentKit.Wit"],
        ["ComponentKit.Generator"] = ["ComponentKit.Emit", "ComponentKit.Wit"],
        ["ComponentKit.CodeFixes"] = ["ComponentKit.Generator"],
        ["ComponentKit.Cli"] =
        [
            "ComponentKit.Wasi", "ComponentKit.Runtime", "ComponentKit.Composition", "ComponentKit.Binary", "ComponentKit.Wit",
            "ComponentKit.Emit",
        ],

        // The package, which has no code of its own.
        ["ComponentKit"] = ["ComponentKit.Wasi", "ComponentKit.Wit", "ComponentKit.Cli", "ComponentKit.Generator", "ComponentKit.CodeFixes"],
    };

    [Fact]
    public void Projects_refer_only_downward()
    {
        string[] projects = ProjectFiles();
        string[] wrong =
        [
            .. projects.SelectMany(p => References(p)
                .Where(r => !Allowed[Name(p)].Contains(r))
                .Select(r => $"{Name(p)} -> {r}")),
        ];

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_of_the_design_is_there_and_no_other() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), ProjectFiles().Select(Name).Order(StringComparer.Ordinal));

    // What editors load besides stands on the generator's analyzer; nobody else may take either for a library.
    [Theory]
    [InlineData("ComponentKit.Generator")]
    [InlineData("ComponentKit.CodeFixes")]
    public void What_the_compiler_loads_is_only_ever_an_analyzer(string name)
    {
        foreach (string project in ProjectFiles().Where(p => Name(p) is not ("ComponentKit.Generator" or "ComponentKit.CodeFixes")))
        {
            XElement? reference = XDocument.Load(project).Descendants("ProjectReference").SingleOrDefault(r => NameOf(r) == name);
            Assert.True(
                reference is null || (string?)reference.Attribute("OutputItemType") == "Analyzer" || (string?)reference.Attribute("ReferenceOutputAssembly") == "false",
                $"{Name(project)} refers to {name} as a library");
        }
    }

    [Fact]
    public void What_the_compiler_loads_does_without_workspaces() => Assert.DoesNotContain(
        ProjectFiles().Where(p => Name(p) != "ComponentKit.CodeFixes")
            .SelectMany(p => XDocument.Load(p).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!)),
        r => r.EndsWith(".Workspaces", StringComparison.Ordinal));

    [Fact]
    public void Only_the_engine_folder_knows_the_engine()
    {
        string runtime = Path.Combine(Root(), "src", "ComponentKit.Runtime");
        string[] elsewhere =
        [
            .. Directory.EnumerateFiles(runtime, "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Engine{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(f => File.ReadAllText(f).Contains("LibraryImport", StringComparison.Ordinal)),
        ];

        Assert.Empty(elsewhere);
    }

    private static string[] ProjectFiles() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(Path.Combine(Root(), "generators"), "*.csproj", SearchOption.AllDirectories),
    ];

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(NameOf);

    private static string NameOf(XElement reference) => Name(((string)reference.Attribute("Include")!).Replace('\\', '/'));

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
