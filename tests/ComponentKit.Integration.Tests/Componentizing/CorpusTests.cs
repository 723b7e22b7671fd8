using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Runtime;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Printing;
using Xunit;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Integration.Tests.Componentizing;

/// <summary>Components of wit-component's core modules: valid, of the same world, and to the byte what wit-component makes.</summary>
public class CorpusTests
{
    private static readonly KnownFailures Failures = KnownFailures.Read("known-failures.txt");
    private static readonly KnownFailures Differences = KnownFailures.Read("known-differences.txt");

    public static TheoryData<string> Components => Find(isError: false);

    public static TheoryData<string> Errors => Find(isError: true);

    [CorpusTheory]
    [MemberData(nameof(Components))]
    public void Components_have_the_same_world(string name) => Failures.Run(name, () =>
    {
        DiagnosticResult<byte[]?> made = CorpusCase.Run(name);
        Assert.Empty(made.Diagnostics);
        using var core = new CoreValidator(CoreFeatures.All);
        TypedComponent typed = ComponentValidator.Validate(
            ComponentReader.Read(name, made.Value).GetValueOrThrow()!, ComponentFeatures.All, core).GetValueOrThrow()!;
        DiagnosticResult<DecodedWorld?> decoded = ComponentDecoder.Decode(typed);
        Assert.Empty(decoded.Diagnostics);
        Assert.Equal(
            Lines(File.ReadAllText(CorpusCase.PathOf(name, "component.wit.print"))), Lines(WitPrinter.Print(decoded.Value!.Model.Main)));
    });

    [CorpusTheory]
    [MemberData(nameof(Components))]
    public void Components_are_the_same_bytes(string name) => Differences.Run(name, () =>
    {
        byte[] made = CorpusCase.Run(name).GetValueOrThrow()!;
        ReadOnlyMemory<byte> expected = WasmText.ToBinary(File.ReadAllBytes(CorpusCase.PathOf(name, "component.wat")), name);
        Assert.Equal(WithoutNames.Of(expected), WithoutNames.Of(made));
    });

    [CorpusTheory]
    [MemberData(nameof(Errors))]
    public void What_does_not_fit_is_told(string name) => Failures.Run(name, () =>
    {
        DiagnosticResult<byte[]?> made = CorpusCase.Run(name);
        Assert.Null(made.Value);
        Assert.NotEmpty(made.Diagnostics);
        Assert.All(made.Diagnostics, diagnostic => Assert.StartsWith("CK53", diagnostic.Code, StringComparison.Ordinal));
    });

    private static TheoryData<string> Find(bool isError)
    {
        var found = new TheoryData<string>();
        foreach (string name in Shared.Root is null ? [""] : CorpusCase.Names)
        {
            if (Shared.Root is null || File.Exists(CorpusCase.PathOf(name, "error.txt")) == isError)
            {
                found.Add(name);
            }
        }

        return found;
    }

    // Empty lines are not WIT's business.
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0));
}
