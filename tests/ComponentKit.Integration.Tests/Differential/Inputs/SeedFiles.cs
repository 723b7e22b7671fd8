using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Engine;
using ComponentKit.Testing;

namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Finds components on disk.</summary>
internal static class SeedFiles
{
    /// <summary>Names a folder with further components, <c>.wasm</c> or <c>.wat</c>.</summary>
    private const string Variable = "COMPONENTKIT_FUZZ_SEEDS";

    /// <summary>Those of the repository: always the same, so that runs over them are too.</summary>
    public static IEnumerable<byte[]> Own() =>
        In(FromTests("ComponentKit.Binary.Tests", "Cases")).Concat(In(FromTests("guests", "bench"))).Concat(In(FromTests("guests", "sampler")));

    /// <summary>Those of the corpus, where there is one, and of the folder that the user names.</summary>
    public static IEnumerable<byte[]> Others() =>
        new[] { Corpus.Root, Environment.GetEnvironmentVariable(Variable) }.Where(Directory.Exists).SelectMany(folder => In(folder!));

    private static IEnumerable<byte[]> In(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".wat" or ".wasm")
        .Order(StringComparer.Ordinal)
        .Select(Read)
        .OfType<byte[]>();

    // Some cases are texts that cannot be converted.
    private static byte[]? Read(string file) =>
        Path.GetExtension(file) == ".wasm" ? File.ReadAllBytes(file) : TextFormat.TryToBinary(File.ReadAllText(file), out _);

    private static string FromTests(string project, string folder, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", project, folder);
}
