using System.Diagnostics;
using System.Text;
using ComponentKit.Binary.Inspection;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Json;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Binary.Tests.WitDecoding;

/// <summary>Whatever binary WIT is read from, there is an answer, and soon; and what was read can be written.</summary>
public class WitRobustnessTests
{
    private static readonly string[] Folders = ["decoding/packages", "decoding/embedded"];

    // Far above what any of this takes; only to tell an answer from none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Binaries =>
    [
        .. from folder in Folders
           from name in CaseFiles.NamesIn(folder)
           select $"{folder}/{name}",
    ];

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Every_truncation_and_every_change_of_one_byte_has_an_answer(string name)
    {
        byte[] bytes = CaseFiles.Read(Path.GetDirectoryName(name)!, Path.GetFileName(name));
        for (int i = 0; i < bytes.Length; i++)
        {
            Process(bytes.AsMemory(0, i));
            foreach (byte mask in (byte[])[0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff])
            {
                bytes[i] ^= mask;
                Process(bytes);
                bytes[i] ^= mask;
            }
        }
    }

    [Theory]
    [InlineData("{\"interfaces\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"interfaces\":{\"i\":{\"types\":", "}}}")]
    public void Docs_nested_deeply_are_a_warning(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "null" + string.Concat(Enumerable.Repeat(close, 100_000));
        AssertWarning("it is not the JSON that is expected", deep);
    }

    [Fact]
    public void A_huge_word_in_docs_is_cut_short_in_the_message() =>
        AssertWarning("`xxxx", """{"interfaces":{"i":{"stability":{"stable":{"since":""" + "\"" + new string('x', 1_000_000) + "\"}}}}}");

    [Fact]
    public void A_message_has_no_control_characters() =>
        AssertWarning("mention `gone\uFFFD[31m\uFFFD`", """{"interfaces":{"gone\u001b[31m\n":{"docs":"x"}}}""");

    // Each type is two of the one before it, and each import uses the last.
    [Fact]
    public void Types_that_explode_when_they_are_written_out_are_refused()
    {
        string types = string.Concat(Enumerable.Range(1, 13).Select(i => $"(type $t{i} (tuple $t{i - 1} $t{i - 1}))"));
        string imports = string.Concat(Enumerable.Range(0, 300).Select(i => $"(import \"f{i}\" (func (param \"x\" $t13)))"));
        byte[] bytes = Wat.ToWasm($"(component (type $t0 (tuple u32 u32)) {types} {imports})");

        Assert.Equal(WitDecodingDiagnostics.TooLarge, Assert.Single(ComponentDecoder.Decode("bomb", bytes).Diagnostics).Descriptor);
        DiagnosticResult<InspectedBinary?> inspected = BinaryInspector.Inspect("bomb", bytes);
        Assert.Equal(WitDecodingDiagnostics.TooLarge, Assert.Single(inspected.Diagnostics).Descriptor);
        Assert.All(inspected.Value!.Imports, import => Assert.Null(import.Type));
    }

    [Fact]
    public void Huge_docs_are_read()
    {
        string docs = new('x', 10_000_000);
        DiagnosticResult<WitModel?> result = WitPackageDecoder.Decode("huge", WithDocs($$$"""{"docs":"{{{docs}}}"}"""));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(docs, result.Value!.Main.Docs);
    }

    private static void AssertWarning(string message, string json)
    {
        DiagnosticResult<WitModel?> result = WitPackageDecoder.Decode("docs", WithDocs(json));
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(WitDecodingDiagnostics.MalformedDocs, diagnostic.Descriptor);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(diagnostic.Message.Length, 1, 200);
        Assert.Equal(["i"], result.Value!.Main.Interfaces.Select(item => item.Name));
    }

    private static byte[] WithDocs(string json)
    {
        WitModel model = WitResolver.Resolve(new WitSources([new SourceText("a.wit", "package a:b; interface i { }")], [])).GetValueOrThrow()!;
        byte[] package = CustomSections.Without("package-docs", WitPackageEncoder.Encode(model.Main).GetValueOrThrow()!);
        return [.. package, .. CustomSections.Section("package-docs", [1, .. Encoding.UTF8.GetBytes(json)])];
    }

    // An exception is what fails the test.
    private static void Process(ReadOnlyMemory<byte> bytes)
    {
        var watch = Stopwatch.StartNew();
        DiagnosticResult<WitModel?> result = WitBinaryDecoder.Decode("input", bytes);
        Assert.True(result.Value is not null || result.HasErrors);
        if (result.Value is { } model)
        {
            Assert.NotEmpty(WitPrinter.Print(model));
            Assert.NotEmpty(WitJson.Write(model));
            DiagnosticResult<byte[]?> encoded = WitPackageEncoder.Encode(model.Main);
            Assert.True(encoded.Value is not null || encoded.HasErrors);
        }

        Assert.True(watch.Elapsed < Patience);
    }
}
