using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>The expressions and statements that lift and lower one value.</summary>
internal static class Move
{
    /// <summary>The flat values from an index on.</summary>
    public static string Slice(string flat, int index) => index == 0 ? flat : $"{flat}[{CSharpLiteral.Of(index)}..]";

    /// <summary>An address in memory.</summary>
    public static string Address(string start, uint offset) => offset == 0 ? start : $"{start} + {CSharpLiteral.Of(offset)}";

    /// <summary>Lifts from flat values: an expression.</summary>
    public static string LiftFlat(SlotPlan slot, string cx, string flat) =>
        LiftFlat(slot.Value, slot.IsSpan ? "LiftFlatSpan" : "LiftFlat", slot.FlatIndex, cx, flat);

    /// <summary>Lifts from flat values: an expression.</summary>
    public static string LiftFlat(ValuePlan value, string method, int index, string cx, string flat) =>
        value.FlatProperty is { } property
            ? $"{flat}[{CSharpLiteral.Of(index)}].{property}"
            : $"{value.Codec}.{method}({cx}, {Slice(flat, index)})";

    /// <summary>Lowers into flat values: a statement.</summary>
    public static string LowerFlat(SlotPlan slot, string cx, string flat, string expression) =>
        slot.Value.FlatProperty is { } property
            ? $"{flat}[{CSharpLiteral.Of(slot.FlatIndex)}].{property} = {expression};"
            : $"{slot.Value.Codec}.LowerFlat({cx}, {Slice(flat, slot.FlatIndex)}, {expression});";

    /// <summary>Lifts from memory: an expression.</summary>
    public static string Load(SlotPlan slot, string cx, string address) =>
        $"{slot.Value.Codec}.{(slot.IsSpan ? "LoadSpan" : "Load")}({cx}, {Address(address, slot.Offset)})";

    /// <summary>Lowers into memory: a statement.</summary>
    public static string Store(SlotPlan slot, string cx, string address, string expression) =>
        $"{slot.Value.Codec}.Store({cx}, {Address(address, slot.Offset)}, {expression});";
}
