using ComponentKit.Composition.Tests.Support;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using Xunit.Abstractions;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>Graphs that another tool encodes, or refuses.</summary>
public sealed class GraphTests(ITestOutputHelper output)
{
    private static readonly KnownFailures Failures = KnownFailures.Read("known-failures.txt");

    public static TheoryData<string> Cases =>
        Testing.Corpus.Root is null ? [] : [.. Directory.GetDirectories(Testing.Corpus.PathOf("wac", "graphs")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Graphs_are_encoded_or_refused_alike(string name) => Failures.Run($"graphs/{name}", () =>
    {
        string folder = Testing.Corpus.PathOf("wac", "graphs", name);
        DiagnosticResult<byte[]?> encoded = GraphFile.Encode(folder);
        if (File.Exists(Path.Combine(folder, "error.txt")))
        {
            Assert.True(encoded.HasErrors);
            output.WriteLine($"{encoded.Diagnostics[0]}\n\n{File.ReadAllText(Path.Combine(folder, "error.txt"))}");
            return;
        }

        Assert.Empty(encoded.Diagnostics);
        byte[] expected = Binary.Tests.Support.Wat.ToWasm(File.ReadAllText(Path.Combine(folder, "encoded.wat")));
        Assert.Equal(CompositionText.Of(expected), CompositionText.Of(encoded.Value!));
        output.WriteLine(CompositionText.AreEqualBytes(expected, encoded.Value!) ? "the bytes are equal" : "the bytes differ");
    });
}
