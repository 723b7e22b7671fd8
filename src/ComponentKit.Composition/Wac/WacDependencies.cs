using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition.Wac;

/// <summary>Finds the packages that scripts mention among files.</summary>
/// <remarks>
/// <c>a:b</c> is <c>a/b.wasm</c> or <c>a/b.wat</c> in the folder, or a folder <c>a/b</c> of WIT; <c>a:b@1.0.0</c> the same below
/// <c>a/b/1.0.0</c>. Files can be given for single packages instead.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="files">Files or folders by the names of packages, with or without a version.</param>
/// <param name="toBinary">Turns text forms into binaries; by default there are none. Gets the contents and the path.</param>
/// <param name="decoder">Reads binary packages that WIT depends on.</param>
public sealed class WacDependencies(
    string folder,
    IReadOnlyDictionary<string, string> files,
    Func<byte[], string, ReadOnlyMemory<byte>>? toBinary = null,
    IPackageDecoder? decoder = null)
{
    private const int MaximumNames = 1_000;

    private readonly List<string> _read = [];

    /// <summary>The files that were read so far.</summary>
    public IReadOnlyList<string> Read => _read;

    /// <summary>Loads a package.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The package, diagnostics that say why it cannot be used, or null when there is none.</returns>
    public DiagnosticResult<CompositionPackage?>? Load(PackageName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (FindFile(name) is not { } path)
        {
            return null;
        }

        _read.Add(path);
        try
        {
            if (Directory.Exists(path) || path.EndsWith(".wit", StringComparison.OrdinalIgnoreCase))
            {
                return LoadWit(path, name);
            }

            byte[] content = File.ReadAllBytes(path);
            return CompositionPackage.Load(name, toBinary?.Invoke(content, path) ?? content, path);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(null, [new Diagnostic(WacDiagnostics.InvalidPackage, $"the file cannot be read: {exception.Message}", new DiagnosticLocation.Whole(path))]);
        }
    }

    /// <summary>The names of packages that there are, for suggestions; not all, where there are very many.</summary>
    public IEnumerable<string> Names()
    {
        try
        {
            IEnumerable<string> found = Directory.Exists(folder)
                ? Directory.EnumerateDirectories(folder).SelectMany(d =>
                    Directory.EnumerateFileSystemEntries(d).Select(e => $"{Path.GetFileName(d)}:{Path.GetFileNameWithoutExtension(e)}"))
                : [];
            return [.. files.Keys, .. found.Take(MaximumNames)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return files.Keys;
        }
    }

    private DiagnosticResult<CompositionPackage?> LoadWit(string path, PackageName name)
    {
        DiagnosticResult<WitModel?> model = WitLoader.Load(path, decoder: decoder);
        if (model.Value is null)
        {
            return new(null, model.Diagnostics);
        }

        DiagnosticResult<byte[]?> encoded = WitPackageEncoder.Encode(model.Value.Main);
        return encoded.Value is null ? new(null, encoded.Diagnostics) : CompositionPackage.Load(name, encoded.Value, path);
    }

    private string? FindFile(PackageName name)
    {
        if (files.TryGetValue(name.ToString(), out string? given) || files.TryGetValue((name with { Version = null }).ToString(), out given))
        {
            return given;
        }

        string path = Path.Combine([folder, .. name.Namespace.Split(':'), name.Name]);
        path = name.Version is { } version ? Path.Combine(path, version.ToString()) : path;
        string[] candidates = [path, path + ".wasm", path + ".wat", path + ".wit"];
        return Array.Find(candidates, c => c == path ? HoldsWit(path) : File.Exists(c));
    }

    private static bool HoldsWit(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.wit").Any();
}
