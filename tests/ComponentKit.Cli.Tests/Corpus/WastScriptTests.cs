using ComponentKit.Testing;
using Xunit;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Cli.Tests.Corpus;

/// <summary>The component model's own test scripts, judged and run, and those of wasm-tools, judged.</summary>
public sealed class WastScriptTests
{
    private static readonly KnownFailures Failures = KnownFailures.Read("known-failures.txt");

    public static TheoryData<string> Official => Find("component-model");

    public static TheoryData<string> Synchronous =>
        [.. Find("component-model/linking"), .. Find("component-model/resources"), .. Find("component-model/values")];

    public static TheoryData<string> WasmTools => Find("wasm-tools");

    // The official scripts name no features: they are run with these.
    [CorpusTheory]
    [MemberData(nameof(Official))]
    public void The_specification_agrees(string path) => Judge(
        path, "--wasm-features", "more-async-builtins,threading,async-stackful,fixed-length-lists");

    [CorpusTheory]
    [MemberData(nameof(WasmTools))]
    public void The_header_says_which_features(string path) => Judge(path);

    // What needs asynchronous calls is skipped, and nothing fails.
    [CorpusTheory]
    [MemberData(nameof(Official))]
    public void The_specification_agrees_on_what_runs(string path) => Run(
        path, "--wasm-features", "more-async-builtins,threading,async-stackful,fixed-length-lists");

    // In these folders nothing is asynchronous but one function.
    [CorpusTheory]
    [MemberData(nameof(Synchronous))]
    public void Nothing_synchronous_is_skipped(string path)
    {
        Cli run = Cli.Run("wast", "--wasm-features", "more-async-builtins,threading,async-stackful,fixed-length-lists", Shared.PathOf(path));

        Assert.EndsWith(" passed, 0 failed, 0 skipped\n", run.Output, StringComparison.Ordinal);
    }

    private static void Run(string path, params string[] arguments) => Failures.Run(path, () =>
    {
        Cli run = Cli.Run(["wast", .. arguments, Shared.PathOf(path)]);
        Assert.True(run.ExitCode == 0, run.Errors + run.Output);
    });

    private static void Judge(string path, params string[] arguments) => Failures.Run(path, () =>
    {
        Cli run = Cli.Run(["wast", "--validate", .. arguments, Shared.PathOf(path)]);
        Assert.True(run.ExitCode == 0, run.Errors + run.Output);
        Assert.False(run.Output.StartsWith("0 passed, 0 ", StringComparison.Ordinal), "the script has nothing in it");
    });

    private static TheoryData<string> Find(string folder)
    {
        var found = new TheoryData<string>();
        if (Shared.Root is null)
        {
            // A theory needs a row, even one that is skipped.
            found.Add(folder);
            return found;
        }

        foreach (string file in Directory.EnumerateFiles(Shared.PathOf(folder), "*.wast", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            found.Add(Path.GetRelativePath(Shared.Root, file));
        }

        return found;
    }
}
