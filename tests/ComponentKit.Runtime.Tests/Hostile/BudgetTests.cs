using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Bindings allocate what the budget of a call allows, objects and their headers included, and no more.</summary>
public sealed class BudgetTests
{
    private const int Budget = 2 << 20;
    private const int Count = 100_000;

    // What the trap and the test take.
    private const int Slack = 64 << 10;

    [Fact]
    public void Of_strings() => AssertWithinBudget<string, StringCodec>("string");

    [Fact]
    public void Of_lists_of_numbers() => AssertWithinBudget<IReadOnlyList<byte>, NumberListCodec<byte>>("list<u8>");

    [Fact]
    public void Of_lists_of_lists() =>
        AssertWithinBudget<IReadOnlyList<IReadOnlyList<byte>>, ListCodec<IReadOnlyList<byte>, NumberListCodec<byte>>>("list<list<u8>>");

    [Fact]
    public void Of_lists_of_strings() => AssertWithinBudget<IReadOnlyList<string>, ListCodec<string, StringCodec>>("list<string>");

    [Fact]
    public void Of_lists_of_maps() =>
        AssertWithinBudget<IReadOnlyDictionary<byte, byte>, MapCodec<byte, U8Codec, byte, U8Codec>>("map<u8, u8>");

    [Fact]
    public void Of_objects() => AssertWithinBudget<Box, BoxCodec>("tuple<u32, u8>");

    /// <summary>Lifts 100,000 items, each of which says that it is one byte, or one item, at the place of the first.</summary>
    private static void AssertWithinBudget<T, TCodec>(string type)
        where TCodec : struct, ICodec<T>
    {
        using var engine = new WasmEngine(new WasmEngineOptions { LiftBudget = Budget });
        string text = HostileText.Giving(
            Direction.ExportResult, $"(list {ToText(type)})", 1024, Count, HostileText.SharedList(Count, 1024, 1), pages: 16);
        using Component component = TestComponent.Load(text, engine);
        var world = new WorldDefinition("w", [], [new ExportDefinition(null, ("f", $"func() -> list<{type}>"))]);

        // Once more than needed, as the first time compiles.
        for (int i = 0; i < 2; i++)
        {
            using ComponentInstance instance = component.Instantiate(world);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Exception? caught = Record.Exception(() => Lift<T, TCodec>(instance));
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Contains("LiftBudget", Assert.IsType<TrapException>(caught).Reason, StringComparison.Ordinal);
            Assert.InRange(allocated, 0, Budget + Slack);
        }
    }

    private static void Lift<T, TCodec>(ComponentInstance instance)
        where TCodec : struct, ICodec<T>
    {
        using ExportCall call = instance.Export(0)[0].Enter();
        call.Invoke();
        call.LiftResult<IReadOnlyList<T>, ListCodec<T, TCodec>>();
    }

    // Of WIT's way to write a type, the text format's.
    private static string ToText(string type) =>
        type.Replace("list<", "(list ", StringComparison.Ordinal)
            .Replace("map<", "(map ", StringComparison.Ordinal)
            .Replace("tuple<", "(tuple ", StringComparison.Ordinal)
            .Replace(">", ")", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);

    /// <summary>As bindings have it for a larger record or a variant: an object.</summary>
    private sealed record Box(uint Number, byte Small);

    private readonly struct BoxCodec : ICodec<Box>
    {
        public static uint Size => 8;

        public static uint Alignment => 4;

        public static int FlatCount => 2;

        public static Box Load(LiftLowerContext cx, uint address) => new(cx.Read<uint>(address), cx.Read<byte>(address + 4));

        public static void Store(LiftLowerContext cx, uint address, Box value) => throw new NotSupportedException();

        public static Box LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => throw new NotSupportedException();

        public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, Box value) => throw new NotSupportedException();
    }
}
