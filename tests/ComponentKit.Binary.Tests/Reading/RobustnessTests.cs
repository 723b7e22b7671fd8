using System.Diagnostics;
using ComponentKit.Binary.Inspection;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Tests.Reading;

/// <summary>Whatever the bytes, there is an answer, and soon.</summary>
public class RobustnessTests
{
    private static readonly string[] Folders = ["reading/ok", "validation/ok", "decoding/ok"];

    // Far above what any of this takes; only to tell an answer from none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Components =>
    [
        .. from folder in Folders
           from name in CaseFiles.NamesIn(folder)
           select $"{folder}/{name}",
    ];

    [Theory]
    [MemberData(nameof(Components))]
    public void Every_truncation_is_diagnosed_or_valid(string name)
    {
        byte[] bytes = Read(name);
        for (int length = 0; length < bytes.Length; length++)
        {
            Process(bytes.AsMemory(0, length));
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Every_change_of_one_byte_is_diagnosed_or_valid(string name)
    {
        byte[] bytes = Read(name);
        foreach (byte mask in (byte[])[0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff])
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] ^= mask;
                Process(bytes);
                bytes[i] ^= mask;
            }
        }
    }

    [Fact]
    public void A_huge_count_with_nothing_behind_it_takes_no_memory()
    {
        byte[] bytes = [.. Wat.ToWasm("(component)"), 0x07, 0x05, 0xff, 0xff, 0xff, 0xff, 0x0f];
        long before = GC.GetAllocatedBytesForCurrentThread();
        DiagnosticResult<ComponentBinary?> result = ComponentReader.Read("huge", bytes);
        Assert.Equal(BinaryDiagnostics.UnexpectedEnd, Assert.Single(result.Diagnostics).Descriptor);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("a type that doubles", "(type (tuple {0} {0}))")]
    [InlineData("an option of an option", "(type (option {0}))")]
    [InlineData("an instance type that doubles", "(type (instance (alias outer 1 {0} (type)) (export \"a\" (instance (type 0))) (export \"b\" (instance (type 0)))))")]
    [InlineData("an instance type in an instance type", "(type (instance (alias outer 1 {0} (type)) (export \"a\" (instance (type 0)))))")]
    public void Types_that_explode_are_refused(string what, string next)
    {
        string first = next.Contains("instance", StringComparison.Ordinal)
            ? "(type (instance (export \"r\" (type (sub resource)))))"
            : "(type (list u8))";
        IEnumerable<string> types = Enumerable.Range(0, 400).Select(i => string.Format(null, next, i));
        var watch = Stopwatch.StartNew();
        ComponentBinary component = ComponentReader.Read(what, Wat.ToWasm($"(component {first} {string.Join('\n', types)})")).GetValueOrThrow()!;
        DiagnosticResult<Typing.TypedComponent?> result = ComponentValidator.Validate(component);
        Assert.Equal(ValidationDiagnostics.TooComplex, Assert.Single(result.Diagnostics).Descriptor);
        Assert.True(watch.Elapsed < Patience);
    }

    private static byte[] Read(string name) => CaseFiles.Read(Path.GetDirectoryName(name)!, Path.GetFileName(name));

    // An exception is what fails the test.
    private static void Process(ReadOnlyMemory<byte> bytes)
    {
        var watch = Stopwatch.StartNew();
        DiagnosticResult<DecodedWorld?> result = ComponentDecoder.Decode("input", bytes, ComponentFeatures.All);
        Assert.True(result.Value is not null || result.HasErrors);
        DiagnosticResult<InspectedBinary?> inspected = BinaryInspector.Inspect("input", bytes);
        Assert.True(inspected.Value is not null || inspected.HasErrors);
        Assert.True(watch.Elapsed < Patience);
    }
}
