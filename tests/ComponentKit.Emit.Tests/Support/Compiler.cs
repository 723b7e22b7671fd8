using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentKit.Emit.Tests.Support;

/// <summary>Compiles generated code against the real runtime, as strictly as a user's project may.</summary>
internal static class Compiler
{
    private static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => !Path.GetFileName(p).StartsWith("ComponentKit.Emit", StringComparison.Ordinal))
        .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
        .ToImmutableArray();

    // No unsafe code, nullable, docs checked, and every warning an error.
    private static readonly CSharpParseOptions[] Parse =
        [new(LanguageVersion.CSharp12, DocumentationMode.Diagnose), new(LanguageVersion.Latest, DocumentationMode.Diagnose)];

    // No unsafe code, nullable, docs checked, and every warning an error.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithWarningLevel(9999);

    /// <summary>Compiles files as C# 12 and as the latest C#, and asserts that there is nothing to say about them.</summary>
    public static void AssertCompiles(IReadOnlyCollection<GeneratedFile> files, IReadOnlyCollection<HostWorldOptions> classes)
    {
        foreach (CSharpParseOptions parse in Parse)
        {
            AssertCompiles(files, classes, parse);
        }
    }

    /// <summary>Compiles files as the latest C#, and gives what an assembly that refers to them finds.</summary>
    public static (MetadataReference Assembly, IReadOnlyList<ReferencedBinding> Bindings) CompileLibrary(
        IEnumerable<GeneratedFile> files, IEnumerable<HostWorldOptions> classes)
    {
        CSharpCompilation compilation = AssertCompiles(files, classes, Parse[1]);
        List<ReferencedBinding> bindings = compilation.Assembly.GetAttributes()
            .Where(a => a.AttributeClass?.Name == nameof(WitBindingAttribute))
            .Select(a => a.ConstructorArguments)
            .Select(a => new ReferencedBinding(
                "Generated", (string)a[0].Value!, (BindingKind)(int)a[1].Value!, (string)a[2].Value!, string.Join(" ", a[3].Values.Select(v => v.Value))))
            .ToList();
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return (MetadataReference.CreateFromImage(image.ToArray()), bindings);
    }

    /// <summary>Compiles files as the latest C#, with another assembly.</summary>
    public static void AssertCompiles(
        IEnumerable<GeneratedFile> files, IEnumerable<HostWorldOptions> classes, MetadataReference library) =>
        AssertCompiles(files, classes, Parse[1], library);

    private static CSharpCompilation AssertCompiles(
        IEnumerable<GeneratedFile> files, IEnumerable<HostWorldOptions> classes, CSharpParseOptions parse, MetadataReference? library = null)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, parse, f.Name))
            .Concat(classes.Select(c => CSharpSyntaxTree.ParseText(Declaration(c), parse, $"{c.ClassName}.cs")));
        var compilation = CSharpCompilation.Create(library is null ? "Generated" : "User", trees, library is null ? References : References.Add(library), Options);
        string[] diagnostics = compilation.GetDiagnostics()
            .Where(d => d.Severity != DiagnosticSeverity.Hidden)
            .Select(d => $"{d}\n    {Line(d)}")
            .ToArray();
        Assert.True(diagnostics.Length == 0, string.Join('\n', diagnostics.Take(20)));
        return compilation;
    }

    // What a user writes.
    private static string Declaration(HostWorldOptions options) =>
        (options.Namespace.Length == 0 ? "" : $"namespace {options.Namespace};\n")
        + "/// <summary>The user's.</summary>\n"
        + $"{(options.Accessibility == BindingAccessibility.Public ? "public " : "")}partial class {options.ClassName};";

    private static string? Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText()
        .Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
