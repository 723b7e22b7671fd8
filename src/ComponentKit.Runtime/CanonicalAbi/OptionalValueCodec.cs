namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>option&lt;T&gt;</c> where <c>T</c> is a value type: <c>T?</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TCodec">The codec of the value.</typeparam>
public readonly struct OptionalValueCodec<T, TCodec> : ICodec<T?>
    where T : struct
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static uint Size => VariantLayout.Size(TCodec.Size, TCodec.Alignment);

    /// <inheritdoc/>
    public static uint Alignment => TCodec.Alignment;

    /// <inheritdoc/>
    public static int FlatCount => 1 + TCodec.FlatCount;

    private static uint PayloadOffset => VariantLayout.PayloadOffset(TCodec.Alignment);

    /// <inheritdoc/>
    public static T? Load(LiftLowerContext cx, uint address) => cx.Read<byte>(address) switch
    {
        0 => null,
        1 => TCodec.Load(cx, address + PayloadOffset),
        byte discriminant => throw Discriminant.Trap(cx, discriminant, "option"),
    };

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, T? value)
    {
        if (value is { } some)
        {
            cx.Write(address, (byte)1);
            TCodec.Store(cx, address + PayloadOffset, some);
        }
        else
        {
            cx.Write(address, (byte)0);
        }
    }

    /// <inheritdoc/>
    public static T? LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].U32 switch
    {
        0 => null,
        1 => TCodec.LiftFlat(cx, flat[1..]),
        uint discriminant => throw Discriminant.Trap(cx, discriminant, "option"),
    };

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T? value)
    {
        if (value is { } some)
        {
            flat[0].U32 = 1;
            TCodec.LowerFlat(cx, flat[1..], some);
        }
        else
        {
            flat[..FlatCount].Clear();
        }
    }
}
