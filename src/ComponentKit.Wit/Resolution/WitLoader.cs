using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>Reads WIT from disk: the chapter "Filesystem structure" of <c>WIT.md</c>. The one place of this library that does.</summary>
/// <remarks>
/// A path is a <c>.wit</c> file with everything in it, or a folder: the <c>.wit</c> files in it are one package, and each file
/// and folder in its <c>deps</c> is another, also as a <c>.wasm</c> or <c>.wat</c> file. Names of files and folders mean nothing; they are taken in their ordinal
/// order, so that every machine finds the same.
/// </remarks>
public static class WitLoader
{
    /// <summary>Reads, parses and resolves; without a model when there are errors.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="features">The active features; none by default.</param>
    /// <param name="decoder">What reads the packages in <c>deps</c> that are binary; without one they are reported.</param>
    public static DiagnosticResult<WitModel?> Load(string path, WitFeatures? features = null, IPackageDecoder? decoder = null)
    {
        DiagnosticResult<WitSources?> sources = Read(path, decoder);
        return sources.Value is null ? new(null, sources.Diagnostics) : WitResolver.Resolve(sources.Value, features);
    }

    /// <summary>Reads the texts below a path; without a value when one cannot be read.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="decoder">What reads the packages in <c>deps</c> that are binary; without one they are reported.</param>
    public static DiagnosticResult<WitSources?> Read(string path, IPackageDecoder? decoder = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        WitSources? sources = null;
        if (File.Exists(path))
        {
            sources = new WitSources(ReadFiles([path], diagnostics), ImmutableArray<ImmutableArray<SourceText>>.Empty);
        }
        else if (Directory.Exists(path))
        {
            sources = ReadFolder(path, decoder, diagnostics);
        }
        else
        {
            Report(path, "there is no such file or folder", diagnostics);
        }

        return new(diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : sources, diagnostics.ToImmutable());
    }

    private static WitSources ReadFolder(string path, IPackageDecoder? decoder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<string> files = WitFiles(path);
        if (files.Count == 0)
        {
            Report(path, "there is no `.wit` file in this folder", diagnostics);
        }

        // Text is what everything else is made of, so what binaries tell becomes text too.
        ImmutableArray<SourceText> main = ReadFiles(files, diagnostics);
        var dependencies = ImmutableArray.CreateBuilder<ImmutableArray<SourceText>>();
        var partial = new List<WitPackage>();
        string deps = Path.Combine(path, "deps");
        if (Directory.Exists(deps))
        {
            foreach (string entry in Directory.GetFileSystemEntries(deps).OrderBy(e => e, StringComparer.Ordinal))
            {
                List<string> package = Directory.Exists(entry) ? WitFiles(entry) : IsWit(entry) ? [entry] : [];
                if (package.Count > 0)
                {
                    dependencies.Add(ReadFiles(package, diagnostics));
                }
                else if (IsBinary(entry) && Decode(entry, decoder, diagnostics) is { } model)
                {
                    dependencies.Add([new SourceText(entry, WitPrinter.Print(model.Main))]);
                    partial.AddRange(model.Packages.Where(p => p != model.Main));
                }
            }
        }

        return new WitSources(main, dependencies.ToImmutable())
        {
            Partial = PartialPackages.Merge(partial).Select(p => new SourceText($"{deps} ({p.Name})", WitPrinter.Print(p))).ToImmutableArray(),
        };
    }

    private static WitModel? Decode(string path, IPackageDecoder? decoder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (decoder is null)
        {
            Report(path, "packages in binary cannot be read here; put the package's WIT text in its place", diagnostics);
            return null;
        }

        try
        {
            DiagnosticResult<WitModel?> decoded = decoder.Decode(path, File.ReadAllBytes(path));
            diagnostics.AddRange(decoded.Diagnostics);
            return decoded.Value;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(path, $"the file cannot be read: {exception.Message}", diagnostics);
            return null;
        }
    }

    private static ImmutableArray<SourceText> ReadFiles(IEnumerable<string> paths, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var texts = ImmutableArray.CreateBuilder<SourceText>();
        foreach (string path in paths)
        {
            try
            {
                texts.Add(SourceText.Read(path));
            }
            catch (DecoderFallbackException)
            {
                Report(path, "the file is not UTF-8", diagnostics);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Report(path, $"the file cannot be read: {exception.Message}", diagnostics);
            }
        }

        return texts.ToImmutable();
    }

    private static List<string> WitFiles(string folder) =>
        Directory.GetFiles(folder).Where(IsWit).OrderBy(f => f, StringComparer.Ordinal).ToList();

    private static bool IsWit(string path) => path.EndsWith(".wit", StringComparison.Ordinal);

    private static bool IsBinary(string path) =>
        path.EndsWith(".wasm", StringComparison.Ordinal) || path.EndsWith(".wat", StringComparison.Ordinal);

    private static void Report(string path, string message, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        diagnostics.Add(new Diagnostic(DiagnosticCodes.UnreadableFile, message, new DiagnosticLocation.Whole(path)));
}
