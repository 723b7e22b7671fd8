using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentKit.Generator.Tests.Support;

/// <summary>A user's project in memory, with the generator in it.</summary>
internal sealed class Project
{
    private static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => !Path.GetFileName(p).StartsWith("ComponentKit.Emit", StringComparison.Ordinal)
            && !Path.GetFileName(p).StartsWith("ComponentKit.Generator", StringComparison.Ordinal)
            && !Path.GetFileName(p).StartsWith("ComponentKit.CodeFixes", StringComparison.Ordinal))
        .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
        .ToImmutableArray();

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private readonly WitText[] _wit;
    private readonly Settings _settings;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public Project(string code, params (string Path, string Text)[] wit)
        : this(code, Settings.None, wit)
    {
    }

    public Project(string code, Settings settings, params (string Path, string Text)[] wit)
    {
        _compilation = CSharpCompilation.Create(
            "User", [CSharpSyntaxTree.ParseText(code, Parse, "User.cs")], References, Options(OutputKind.DynamicallyLinkedLibrary));
        _settings = settings;
        _wit = wit.Select(w => new WitText(w.Path, w.Text)).ToArray();
        _driver = CSharpGeneratorDriver.Create(
            [new WitGenerator().AsSourceGenerator()],
            _wit,
            Parse,
            settings,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>A project of the same kind as an editor has it.</summary>
    public static Microsoft.CodeAnalysis.Project InWorkspace(OutputKind kind) => new AdhocWorkspace().AddProject("User", LanguageNames.CSharp)
        .WithParseOptions(Parse)
        .WithCompilationOptions(Options(kind))
        .WithMetadataReferences(References);

    /// <summary>The bindings for a compilation.</summary>
    public static IReadOnlyList<GeneratedSourceResult> Generate(CSharpCompilation compilation, params (string Path, string Text)[] wit)
    {
        GeneratorDriverRunResult result = CSharpGeneratorDriver
            .Create([new WitGenerator().AsSourceGenerator()], wit.Select(w => new WitText(w.Path, w.Text)), Parse, Settings.None)
            .RunGenerators(compilation).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return result.Results[0].GeneratedSources;
    }

    /// <summary>Runs the generator.</summary>
    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return _driver.GetRunResult().Results[0];
    }

    /// <summary>Adds a C# file.</summary>
    public void AddCode(string code) =>
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, Parse, "Other.cs"));

    /// <summary>Refers to another project, which must compile.</summary>
    public void Refer(Project other, string name)
    {
        CSharpGeneratorDriver.Create([new WitGenerator().AsSourceGenerator()], other._wit, Parse, other._settings)
            .RunGeneratorsAndUpdateCompilation(other._compilation.WithAssemblyName(name), out Compilation all, out _);
        using var assembly = new MemoryStream();
        Assert.Empty(all.Emit(assembly).Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden).Select(d => d.ToString()));
        _compilation = _compilation.AddReferences(MetadataReference.CreateFromImage(assembly.ToArray()));
    }

    /// <summary>Replaces the text of a WIT file.</summary>
    public void Replace((string Path, string Text) file, string text) =>
        _driver = _driver.ReplaceAdditionalText(_wit.Single(w => w.Path == file.Path), new WitText(file.Path, text));

    /// <summary>Replaces what the project says.</summary>
    public void Replace(Settings settings) => _driver = _driver.WithUpdatedAnalyzerConfigOptions(settings);

    /// <summary>Runs the generator and compiles everything; there must be nothing to say.</summary>
    /// <param name="except">The code of a warning that the generator may give.</param>
    public void AssertCompiles(string? except = null)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation all, out var diagnostics);
        Assert.Empty(diagnostics.Where(d => d.Id != except));
        Assert.Empty(all.GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden).Select(d => d.ToString()));
    }

    /// <summary>The one diagnostic that the generator gives: its code, place and message.</summary>
    public string SingleDiagnostic()
    {
        GeneratorRunResult result = Run();
        Assert.Empty(result.GeneratedSources);
        return Text(Assert.Single(result.Diagnostics));
    }

    private static CSharpCompilationOptions Options(OutputKind kind) => new CSharpCompilationOptions(kind)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error);

    /// <summary>A diagnostic's place, code and message.</summary>
    public static string Text(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}: {diagnostic.Id} {diagnostic.GetMessage()}";
    }
}
