using System.Collections.Immutable;
using ComponentKit.Emit;
using ComponentKit.Generator;
using ComponentKit.Wit.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentKit.Benchmarks.Generation;

/// <summary>A project with the worlds of WASI's HTTP and command line, as a compiler and an editor hold it.</summary>
internal sealed class GeneratorProject
{
    private const string Code = """
        [ComponentKit.WitWorld("wasi:http/proxy@0.2.12")] public partial class Proxy;
        [ComponentKit.WitWorld("wasi:cli/command@0.2.12")] public partial class Command;
        """;

    private static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => !Path.GetFileName(p).StartsWith("ComponentKit.Emit", StringComparison.Ordinal)
            && !Path.GetFileName(p).StartsWith("ComponentKit.Generator", StringComparison.Ordinal))
        .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
        .ToImmutableArray();

    private static readonly ImmutableArray<(string Path, string Text)> Wit =
        WitLibrary.Packages.Where(p => p.Version!.ToString() == "0.2.12")
        .SelectMany(p => WitLibrary.Read(p).Select(t => ($"/app/wit/deps/{p.Name}/{Path.GetFileName(t.Path)}", t.Content)))
        .ToImmutableArray();

    private SyntaxTree _other = CSharpSyntaxTree.ParseText("class Other;");
    private CSharpCompilation _compilation;
    private readonly string _text;
    private GeneratorDriver _driver;
    private WitText _edited;
    private int _edits;

    internal GeneratorProject()
    {
        _compilation = CSharpCompilation.Create(
            "User", [CSharpSyntaxTree.ParseText(Code), _other], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        WitText[] wit = [.. Wit.Select(w => new WitText(w.Path, w.Text))];
        _edited = wit.Single(w => w.Path.EndsWith("/insecure.wit", StringComparison.Ordinal));
        _text = _edited.GetText().ToString();
        _driver = CSharpGeneratorDriver.Create(
            [new WitGenerator().AsSourceGenerator()],
            wit,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Runs the generator.</summary>
    internal GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return _driver.GetRunResult().Results[0];
    }

    /// <summary>Runs the generator after an edit of code that has nothing to do with it.</summary>
    internal void EditCode()
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText($"class Other{_edits++};");
        _compilation = _compilation.ReplaceSyntaxTree(_other, edited);
        _other = edited;
        Run();
    }

    /// <summary>Runs the generator after an edit of one interface, and gives the names of the files that came out new.</summary>
    internal IReadOnlyList<string> EditWit()
    {
        var edited = new WitText(_edited.Path, _text.Replace("interface insecure {", $"interface insecure {{ f{_edits++}: func();", StringComparison.Ordinal));
        _driver = _driver.ReplaceAdditionalText(_edited, edited);
        _edited = edited;
        return [.. Run().TrackedSteps[WitGenerator.FileStep].SelectMany(s => s.Outputs)
            .Where(o => o.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(o => ((GeneratedFile)o.Value).Name)];
    }
}
