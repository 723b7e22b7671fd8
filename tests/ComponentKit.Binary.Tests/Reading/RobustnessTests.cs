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

    // Four times the input and 64 MB, a part of which the process has taken before it starts.
    [Theory]
    [InlineData(20_000, 7, new byte[] { 0x6f, 0x01, 0x7f })]
    [InlineData(20_000, 7, new byte[] { 0x72, 0x01, 0x01, 0x61, 0x7f })]
    [InlineData(10_000, 7, new byte[] { 0x42, 0x00 })]
    [InlineData(10_000, 7, new byte[] { 0x41, 0x00 })]
    [InlineData(40_000, 7, new byte[] { 0x40, 0x00, 0x01, 0x00 })]
    [InlineData(13_000, 3, new byte[] { 0x60, 0x00, 0x00 })]
    public void Many_small_items_take_little_memory(int count, byte section, byte[] item)
    {
        byte[] items = [.. LittleEndian128(count), .. Enumerable.Repeat(item, count).SelectMany(b => b)];
        byte[] bytes = [.. Wat.ToWasm("(component)"), section, .. LittleEndian128(items.Length), .. items];
        long before = GC.GetAllocatedBytesForCurrentThread();
        ComponentBinary component = ComponentReader.Read("many", bytes).GetValueOrThrow()!;
        ComponentValidator.Validate(component).GetValueOrThrow();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 48 << 20);
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

    [Fact]
    public async Task Types_that_share_types_are_not_walked_again_and_again()
    {
        IEnumerable<string> types = Enumerable.Range(0, 60).Select(
            i => $"(type (instance (alias outer 1 {i} (type)) (export \"a\" (type (eq 0))) (export \"b\" (type (eq 0)))))");
        await AssertTooComplex($"(component (type (instance)) {string.Join('\n', types)} (import \"x\" (type (eq 60))))");
    }

    [Theory]
    [InlineData("(import \"f{0}\" (func (type 0)))")]
    [InlineData("(core func (canon lower (func $f) (memory $m)))")]
    [InlineData("(func (type 0) (canon lift (core func $l) (memory $m) (realloc $r)))")]
    public async Task A_long_function_type_that_is_used_often_is_refused(string use)
    {
        IEnumerable<string> parameters = Enumerable.Range(0, 10_000).Select(i => $"(param \"p{i}\" u8)");
        IEnumerable<string> uses = Enumerable.Range(0, 5_000).Select(i => string.Format(null, use, i));
        await AssertTooComplex($"""
            (component
              (type (func {string.Join(' ', parameters)}))
              (core module $module
                (memory (export "m") 1)
                (func (export "r") (param i32 i32 i32 i32) (result i32) unreachable)
                (func (export "l") (param i32)))
              (core instance $i (instantiate $module))
              (alias core export $i "m" (core memory $m))
              (alias core export $i "r" (core func $r))
              (alias core export $i "l" (core func $l))
              (import "f" (func $f (type 0)))
              {string.Join('\n', uses)})
            """);
    }

    [Fact]
    public async Task A_long_module_type_that_is_matched_often_is_refused()
    {
        const int Count = 5_000;
        IEnumerable<string> imports = Enumerable.Range(0, Count).Select(i => $"(import \"m\" \"f{i}\" (func))");
        string module = $"(import \"m\" (core module {string.Join(' ', imports)}))";
        IEnumerable<string> uses = Enumerable.Repeat("(instance (instantiate 0 (with \"m\" (core module 0))))", Count);
        await AssertTooComplex($"(component {module} (component {module}) {string.Join('\n', uses)})");
    }

    [Fact]
    public void Core_types_are_judged_together()
    {
        IEnumerable<string> types = Enumerable.Range(0, 250).Select(i => $"(core type (struct {string.Concat(Enumerable.Repeat("(field i32)", i))}))");
        var validator = new CountingCoreValidator();
        ComponentBinary component = ComponentReader.Read("types", Wat.ToWasm($"(component {string.Join('\n', types)})")).GetValueOrThrow()!;
        Assert.Empty(ComponentValidator.Validate(component, ComponentFeatures.All, validator).Diagnostics);
        Assert.Equal(1, validator.Count);
    }

    [Fact]
    public async Task A_core_type_that_extends_itself_does_not_end_in_a_circle()
    {
        // The first module exports a function of such a type, which the second takes for another. Without an engine, nobody refuses it.
        byte[] first = [.. CoreModulePreamble, 1, 7, 1, 0x50, 1, 0, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, (byte)'f', 0, 0, 10, 4, 1, 2, 0, 0x0b];
        byte[] second = [.. CoreModulePreamble, 1, 5, 1, 0x60, 1, 0x7f, 0, 2, 7, 1, 1, (byte)'a', 1, (byte)'f', 0, 0];
        byte[] instances = [2, 0, 0, 0, 0, 1, 1, 1, (byte)'a', 0x12, 0];
        byte[] bytes =
        [
            .. Wat.ToWasm("(component)"), 1, (byte)first.Length, .. first, 1, (byte)second.Length, .. second, 2, (byte)instances.Length, .. instances,
        ];
        DiagnosticResult<Typing.TypedComponent?> result = await Validate(bytes);
        Assert.Equal(ValidationDiagnostics.TypeMismatch, Assert.Single(result.Diagnostics).Descriptor);
    }

    private static byte[] CoreModulePreamble => [0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0];

    private static async Task AssertTooComplex(string text)
    {
        DiagnosticResult<Typing.TypedComponent?> result = await Validate(Wat.ToWasm(text));
        Assert.Equal(ValidationDiagnostics.TooComplex, Assert.Single(result.Diagnostics).Descriptor);
    }

    // On a thread that can be left behind, as what is looked for here is work without an end.
    private static Task<DiagnosticResult<Typing.TypedComponent?>> Validate(byte[] bytes) =>
        Task.Run(() => ComponentValidator.Validate(ComponentReader.Read("input", bytes).GetValueOrThrow()!, ComponentFeatures.All))
            .WaitAsync(Patience);

    private static byte[] LittleEndian128(int number) => number < 0x80 ? [(byte)number] : [(byte)(number | 0x80), .. LittleEndian128(number >> 7)];

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

    private sealed class CountingCoreValidator : ICoreValidator
    {
        public int Count { get; private set; }

        public CoreModuleFault? Validate(ReadOnlyMemory<byte> module)
        {
            Count++;
            return NativeCoreValidator.Instance.Validate(module);
        }
    }
}
