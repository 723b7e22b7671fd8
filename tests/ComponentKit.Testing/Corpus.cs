namespace ComponentKit.Testing;

/// <summary>Other projects' test data, which lies outside of the repository.</summary>
public static class Corpus
{
    /// <summary>The variable that names the folder.</summary>
    public const string Variable = "COMPONENTKIT_CORPUS";

    /// <summary>The folder, or null where there is none.</summary>
    public static string? Root { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && Directory.Exists(path) ? path : null;

    /// <summary>Why tests over the corpus are skipped, or null where they run.</summary>
    public static string? SkipReason { get; } =
        Root is null ? $"no corpus: set {Variable} to its folder to run this" : null;

    /// <summary>A file or folder below <see cref="Root"/>.</summary>
    public static string PathOf(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException(SkipReason), .. parts]);
}
