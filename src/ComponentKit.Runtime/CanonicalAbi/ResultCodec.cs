namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>result&lt;T, E&gt;</c>.</summary>
/// <typeparam name="T">The payload of a success.</typeparam>
/// <typeparam name="TCodec">The codec of that payload.</typeparam>
/// <typeparam name="E">The payload of a failure.</typeparam>
/// <typeparam name="ECodec">The codec of that payload.</typeparam>
public readonly struct ResultCodec<T, TCodec, E, ECodec> : ICodec<Result<T, E>>
    where TCodec : struct, ICodec<T>
    where ECodec : struct, ICodec<E>
{
    /// <inheritdoc/>
    public static uint Size => VariantLayout.Size(Math.Max(TCodec.Size, ECodec.Size), Alignment);

    /// <inheritdoc/>
    public static uint Alignment => Math.Max(TCodec.Alignment, ECodec.Alignment);

    /// <inheritdoc/>
    public static int FlatCount => 1 + Math.Max(TCodec.FlatCount, ECodec.FlatCount);

    private static uint PayloadOffset => VariantLayout.PayloadOffset(Alignment);

    /// <inheritdoc/>
    public static Result<T, E> Load(LiftLowerContext cx, uint address) => cx.Read<byte>(address) switch
    {
        0 => Result<T, E>.Ok(TCodec.Load(cx, address + PayloadOffset)),
        1 => Result<T, E>.Err(ECodec.Load(cx, address + PayloadOffset)),
        byte discriminant => throw Discriminant.Trap(cx, discriminant, "result"),
    };

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, Result<T, E> value)
    {
        if (value.TryGetValue(out T? ok, out E? error))
        {
            cx.Write(address, (byte)0);
            TCodec.Store(cx, address + PayloadOffset, ok);
        }
        else
        {
            cx.Write(address, (byte)1);
            ECodec.Store(cx, address + PayloadOffset, error);
        }
    }

    /// <inheritdoc/>
    public static Result<T, E> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].U32 switch
    {
        0 => Result<T, E>.Ok(TCodec.LiftFlat(cx, flat[1..])),
        1 => Result<T, E>.Err(ECodec.LiftFlat(cx, flat[1..])),
        uint discriminant => throw Discriminant.Trap(cx, discriminant, "result"),
    };

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, Result<T, E> value)
    {
        // The slots that only the other case uses are 0.
        flat[..FlatCount].Clear();
        if (value.TryGetValue(out T? ok, out E? error))
        {
            TCodec.LowerFlat(cx, flat[1..], ok);
        }
        else
        {
            flat[0].U32 = 1;
            ECodec.LowerFlat(cx, flat[1..], error);
        }
    }
}
