using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComponentKit.Cli.Wast;
using ComponentKit.Runtime.Engine;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Finds components on disk.</summary>
internal static class SeedFiles
{
    /// <summary>Names a folder with further components, <c>.wasm</c>, <c>.wat</c> or scripts.</summary>
    private const string Variable = "COMPONENTKIT_FUZZ_SEEDS";

    /// <summary>Those of the repository: always the same, so that runs over them are too.</summary>
    public static IEnumerable<byte[]> Own() =>
        In(FromTests("ComponentKit.Binary.Tests", "Cases")).Concat(In(FromTests("guests", "bench"))).Concat(In(FromTests("guests", "sampler")));

    /// <summary>Those of the corpus, where there is one, and of the folder that the user names.</summary>
    public static IEnumerable<byte[]> Others() =>
        new[] { Corpus.Root, Environment.GetEnvironmentVariable(Variable) }.Where(Directory.Exists).SelectMany(folder => In(folder!));

    private static IEnumerable<byte[]> In(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".wat" or ".wasm" or ".wast")
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)
        .OfType<byte[]>();

    // Some cases are texts that cannot be converted, and scripts of other kinds.
    private static IEnumerable<byte[]?> Read(string file) => Path.GetExtension(file) switch
    {
        ".wasm" => [File.ReadAllBytes(file)],
        ".wat" => [TextFormat.TryToBinary(File.ReadAllText(file), out _)],
        _ => ReadScript(file),
    };

    private static IEnumerable<byte[]?> ReadScript(string file)
    {
        ImmutableArray<WastDirective> directives;
        try
        {
            directives = WastParser.Parse(SourceText.Read(file));
        }
        catch (DiagnosticException)
        {
            return [];
        }

        return directives.Select(directive => directive switch
        {
            WastDirective.Define(_, _, var subject) => subject,
            WastDirective.Reject(_, _, var subject, _) => subject,
            WastDirective.FailToStart(_, _, var subject, _) => subject,
            _ => null,
        }).Select(subject => subject switch
        {
            WastModule.Text { IsComponent: true, Content: var text } => TextFormat.TryToBinary(text, out _),
            WastModule.Binary { IsComponent: true, Content: { Length: > 4 } bytes } => [.. bytes],
            _ => null,
        });
    }

    private static string FromTests(string project, string folder, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", project, folder);
}
