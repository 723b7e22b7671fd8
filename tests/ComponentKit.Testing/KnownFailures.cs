using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace ComponentKit.Testing;

/// <summary>A committed list of cases that do not pass yet. It may only shrink: a listed case that passes fails its test.</summary>
public sealed class KnownFailures
{
    private readonly string _path;
    private readonly HashSet<string> _names;

    private KnownFailures(string path)
    {
        _path = path;

        // A line is a name, and behind a `#` why it is here.
        _names = File.ReadAllLines(path)
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names in the list.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Reads a list beside the calling test.</summary>
    /// <param name="file">The list's file name.</param>
    /// <param name="sourceFile">The test's file.</param>
    public static KnownFailures Read(string file, [CallerFilePath] string sourceFile = "") =>
        new(Path.Combine(Path.GetDirectoryName(sourceFile)!, file));

    /// <summary>Runs a case: it has to pass when it is not in the list, and to fail when it is.</summary>
    /// <param name="name">The case.</param>
    /// <param name="test">What throws when the case fails.</param>
    public void Run(string name, Action test)
    {
        if (!_names.Contains(name))
        {
            test();
            return;
        }

        try
        {
            test();
        }
        catch (Exception)
        {
            return;
        }

        throw new XunitException($"{name} passes now: take it off {_path}");
    }
}
