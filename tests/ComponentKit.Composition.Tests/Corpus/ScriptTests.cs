using ComponentKit.Binary.Tests.Support;
using ComponentKit.Composition.Tests.Support;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using Xunit.Abstractions;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>Scripts that another tool reads, resolves and encodes, or refuses.</summary>
public sealed class ScriptTests(ITestOutputHelper output)
{
    private static readonly KnownFailures Failures = KnownFailures.Read("known-failures.txt");

    public static TheoryData<string> ParserCases => ScriptFile.Find("parser");

    public static TheoryData<string> ResolutionCases => ScriptFile.Find("resolution");

    public static TheoryData<string> EncodingCases => ScriptFile.Find("encoding");

    [CorpusTheory]
    [MemberData(nameof(ParserCases))]
    public void Scripts_are_read_or_refused_alike(string path) => Failures.Run(path, () =>
    {
        var script = ScriptFile.Of(path);
        var parsed = script.Parse();
        if (script.Fails)
        {
            Refused(script, [.. parsed.Diagnostics]);
            return;
        }

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(SyntaxNames.OfJson(script.Result), SyntaxNames.Of(parsed.Value));
    });

    [CorpusTheory]
    [MemberData(nameof(ResolutionCases))]
    public void Scripts_are_resolved_or_refused_alike(string path) => Failures.Run(path, () =>
    {
        var script = ScriptFile.Of(path);
        DiagnosticResult<Composition?> resolved = script.Resolve();
        if (script.Fails)
        {
            Refused(script, [.. resolved.Diagnostics]);
            return;
        }

        Assert.Empty(resolved.Diagnostics);
        Assert.Equal(script.Result.Trim(), CompositionGraphText.Of(resolved.Value!));

        // The corpus does not say so, but what is resolved can be encoded, too.
        Assert.Empty(resolved.Value!.TryEncode().Diagnostics);
    });

    [CorpusTheory]
    [MemberData(nameof(EncodingCases))]
    public void Scripts_are_encoded_or_refused_alike(string path) => Failures.Run(path, () =>
    {
        var script = ScriptFile.Of(path);
        DiagnosticResult<Composition?> resolved = script.Resolve();
        DiagnosticResult<byte[]?> encoded = resolved.Value?.TryEncode(new CompositionOptions { ImportPackages = true }) ?? new(null, resolved.Diagnostics);
        if (script.Fails)
        {
            Refused(script, [.. encoded.Diagnostics]);
            return;
        }

        Assert.Empty(encoded.Diagnostics);
        byte[] expected = Wat.ToWasm(script.Result);
        Assert.Equal(CompositionText.Of(expected), CompositionText.Of(encoded.Value!));
        output.WriteLine(CompositionText.AreEqualBytes(expected, encoded.Value!) ? "the bytes are equal" : "the bytes differ");
    });

    private void Refused(ScriptFile script, IReadOnlyList<Diagnostic> diagnostics)
    {
        output.WriteLine($"{string.Join('\n', diagnostics)}\n\n{script.Result}");
        script.AssertSamePlace(diagnostics);
    }
}
