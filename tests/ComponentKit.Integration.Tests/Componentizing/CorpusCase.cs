using ComponentKit.Composition.Componentizing;
using ComponentKit.Composition.Componentizing.Libraries;
using ComponentKit.Composition.Embedding;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Integration.Tests.Componentizing;

/// <summary>A folder of wit-component's tests: core modules with the worlds that they are made for.</summary>
internal sealed class CorpusCase
{
    private readonly string _folder;
    private readonly WitModel _model;
    private readonly HashSet<string> _settings = new(StringComparer.Ordinal);

    private CorpusCase(string folder)
    {
        _folder = folder;
        _model = WitLoader.Load(folder, WitFeatures.All, new PackageDecoder()).GetValueOrThrow()!;
        foreach (string file in Directory.GetFiles(folder, "*.wat"))
        {
            _settings.UnionWith(Header(file).Where(line => line.StartsWith(";;!", StringComparison.Ordinal)).Select(line => line[3..].Trim()));
        }
    }

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names => Directory.GetDirectories(Shared.PathOf("wit-component", "components"))
        .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>A file of a case.</summary>
    public static string PathOf(string name, string file) => Shared.PathOf("wit-component", "components", name, file);

    /// <summary>Makes the component of a case.</summary>
    public static DiagnosticResult<byte[]?> Run(string name) => new CorpusCase(PathOf(name, "")).Run();

    private DiagnosticResult<byte[]?> Run()
    {
        var options = new ComponentizerOptions
        {
            CoreValidator = null,
            UsesReturnCallRef = Has("return-call-ref"),
            GrowsMemoryForAdapters = Has("realloc-via-memory-grow"),
        };
        AdapterInput[] adapters = [.. Find("adapt-").Select(file => new AdapterInput(NameOf(file, "adapt-"), Embed(file)))];
        string module = Path.Combine(_folder, "module.wat");
        return File.Exists(module)
            ? Componentizer.Componentize(Embed(module), adapters, options)
            : LibraryLinker.Link(
                [.. Find("lib-").Concat(Find("dlopen-lib-")).Order(StringComparer.Ordinal).Select(Library)],
                adapters,
                new LibraryLinkerOptions
                {
                    StubsMissingFunctions = Has("stub-missing-functions"),
                    HasLibdl = Has("use-built-in-libdl"),
                    Component = options,
                });
    }

    private LibraryInput Library(string file)
    {
        bool isOpenable = Path.GetFileName(file).StartsWith("dlopen-", StringComparison.Ordinal);
        return new LibraryInput(NameOf(file, isOpenable ? "dlopen-lib-" : "lib-"), Embed(file), isOpenable);
    }

    private bool Has(string setting) => _settings.Contains($"{setting} = true");

    private IEnumerable<string> Find(string prefix) => Directory.GetFiles(_folder, $"{prefix}*.wat").Order(StringComparer.Ordinal);

    private static string NameOf(string file, string prefix)
    {
        const string Name = ";; module name: ";
        string? line = Header(file).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal));
        return line is null ? Path.GetFileNameWithoutExtension(file)[prefix.Length..] : line[Name.Length..];
    }

    private static IEnumerable<string> Header(string file) =>
        File.ReadLines(file).Select(line => line.Trim()).TakeWhile(line => line.Length == 0 || line.StartsWith(";;", StringComparison.Ordinal));

    private CoreModuleInput Embed(string file)
    {
        string name = Path.GetFileName(file);
        ReadOnlyMemory<byte> binary = WasmText.ToBinary(File.ReadAllBytes(file), name);
        WitWorld world = WorldSelector.Select(
            _model, Path.GetFileNameWithoutExtension(file), new DiagnosticLocation.Whole(name)).GetValueOrThrow()!;
        return new CoreModuleInput(name, WorldEmbedder.Embed(new CoreModuleInput(name, binary), world).GetValueOrThrow());
    }
}
