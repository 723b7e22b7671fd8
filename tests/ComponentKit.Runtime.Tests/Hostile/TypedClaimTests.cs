using System.Text;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>What <see cref="ClaimTests"/> has for values without bindings, through the codecs that bindings use.</summary>
public sealed class TypedClaimTests
{
    // A number that is no char, 0xd800, at 40; a discriminant of 2 at 44; text that is no UTF-8 at 48, which 56 points to.
    private const string Data = """(data (i32.const 40) "\00\d8\00\00\02\00\00\00\ff\00\00\00\00\00\00\00\30\00\00\00\01\00\00\00")""";

    [Theory]
    [InlineData(0, uint.MaxValue, "longer than")]
    [InlineData(0, 1u << 28, "longer than")]
    [InlineData(0, (1u << 28) - 1, "bytes of memory")]
    [InlineData(65535, 2, "bytes of memory")]
    [InlineData(uint.MaxValue, 2, "bytes of memory")]
    [InlineData(65537, 0, "bytes of memory")]
    [InlineData(48, 1, "not valid UTF-8")]
    public void Of_strings(uint pointer, uint length, string reason) => AssertTraps<string, StringCodec>("string", "string", pointer, length, reason);

    [Theory]
    [InlineData(0, uint.MaxValue, "longer than")]
    [InlineData(0, (1u << 28) - 1, "bytes of memory")]
    [InlineData(uint.MaxValue, 2, "bytes of memory")]
    public void Of_bytes(uint pointer, uint length, string reason) =>
        AssertTraps<IReadOnlyList<byte>, NumberListCodec<byte>>("(list u8)", "list<u8>", pointer, length, reason);

    [Theory]
    [InlineData(0, uint.MaxValue, "longer than")]
    [InlineData(0, 0x20000000, "longer than")] // times 8: 0 in 32 bits
    [InlineData(65528, 2, "bytes of memory")]
    [InlineData(0xFFFFFFF8, 1, "bytes of memory")]
    [InlineData(4, 1, "not aligned to 8")]
    [InlineData(4, 0, "not aligned to 8")]
    public void Of_numbers(uint pointer, uint length, string reason) =>
        AssertTraps<IReadOnlyList<ulong>, NumberListCodec<ulong>>("(list u64)", "list<u64>", pointer, length, reason);

    [Theory]
    [InlineData(0, uint.MaxValue, "longer than")]
    [InlineData(0, 1u << 25, "longer than")]
    [InlineData(0, (1u << 25) - 1, "bytes of memory")]
    [InlineData(2, 1, "not aligned to 4")]
    [InlineData(56, 1, "not valid UTF-8")]
    public void Of_words(uint pointer, uint length, string reason) =>
        AssertTraps<IReadOnlyList<string>, ListCodec<string, StringCodec>>("(list string)", "list<string>", pointer, length, reason);

    [Fact]
    public void Of_chars() =>
        AssertTraps<IReadOnlyList<Rune>, ListCodec<Rune, CharCodec>>("(list char)", "list<char>", 40, 1, "not a Unicode scalar value");

    [Fact]
    public void Of_options() => AssertTraps<IReadOnlyList<byte?>, ListCodec<byte?, OptionalValueCodec<byte, U8Codec>>>(
        "(list (option u8))", "list<option<u8>>", 44, 1, "discriminant");

    [Fact]
    public void Of_optional_strings() => AssertTraps<IReadOnlyList<string?>, ListCodec<string?, OptionalReferenceCodec<string, StringCodec>>>(
        "(list (option string))", "list<option<string>>", 44, 1, "discriminant");

    [Fact]
    public void Of_results() => AssertTraps<IReadOnlyList<Result<byte, string>>, ListCodec<Result<byte, string>, ResultCodec<byte, U8Codec, string, StringCodec>>>(
        "(list (result u8 (error string)))", "list<result<u8, string>>", 44, 1, "discriminant");

    /// <summary>The claim as the result of an export, and as the argument of an import.</summary>
    private static void AssertTraps<T, TCodec>(string type, string signature, uint pointer, uint length, string reason)
        where TCodec : struct, ICodec<T>
    {
        using var engine = new WasmEngine(HostileGuest.Limits);
        using Component result = TestComponent.Load(HostileText.Giving(Direction.ExportResult, type, pointer, length, Data), engine);
        using Component argument = TestComponent.Load(HostileText.Giving(Direction.ImportArgument, type, pointer, length, Data), engine);
        var import = new ImportDefinition<object>(
            null, new ImportFunction<object>("g", $"func(x: {signature})", (_, call) => TCodec.LiftFlat(call.Context, call.Flat)));
        using ComponentInstance giving = result.Instantiate(
            new WorldDefinition("w", [], [new ExportDefinition(null, ("f", $"func() -> {signature}"))]));
        using ComponentInstance calling = argument.Instantiate(
            new WorldDefinition("w", [import], [new ExportDefinition(null, ("f", "func()"))]), new object());

        foreach (ComponentInstance instance in new[] { giving, calling })
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var trap = Assert.IsType<TrapException>(Record.Exception(() => Call(instance)));
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Equal("f", trap.Export);
            Assert.Contains(reason, trap.Reason, StringComparison.Ordinal);
            Assert.InRange(allocated, 0, HostileGuest.Slack);
            Assert.Same(trap, Assert.Throws<InvalidOperationException>(() => Call(instance)).InnerException);
        }

        void Call(ComponentInstance instance)
        {
            using ExportCall call = instance.Export(0)[0].Enter();
            call.Invoke();
            if (instance == giving)
            {
                call.LiftResult<T, TCodec>();
            }
        }
    }
}
