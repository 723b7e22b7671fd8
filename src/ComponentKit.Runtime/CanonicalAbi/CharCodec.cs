using System.Text;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>char</c>: a Unicode scalar value; a surrogate or a number above U+10FFFF traps.</summary>
public readonly struct CharCodec : ICodec<Rune>
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static Rune Load(LiftLowerContext cx, uint address) => FromInt(cx, cx.Read<uint>(address));

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, Rune value) => cx.Write(address, value.Value);

    /// <inheritdoc/>
    public static Rune LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => FromInt(cx, flat[0].U32);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, Rune value) => flat[0].S32 = value.Value;

    internal static Rune FromInt(LiftLowerContext cx, uint value) =>
        Rune.TryCreate(value, out Rune rune) ? rune : throw cx.Trap($"0x{value:x} is not a Unicode scalar value");
}
