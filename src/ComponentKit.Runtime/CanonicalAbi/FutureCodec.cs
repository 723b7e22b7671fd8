namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>future&lt;T&gt;</c> (🔀), which the runtime cannot pass yet: it only has a size.</summary>
/// <typeparam name="T">The type of what goes through it.</typeparam>
/// <typeparam name="TCodec">The codec of that.</typeparam>
public readonly struct FutureCodec<T, TCodec> : ICodec<WitFuture<T>>
    where TCodec : struct, ICodec<T>
{
    private const string What = "future";

    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static WitFuture<T> Load(LiftLowerContext cx, uint address) => throw UnsupportedValue.Of(cx, What);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void Store(LiftLowerContext cx, uint address, WitFuture<T> value) => throw UnsupportedValue.Of(cx, What);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static WitFuture<T> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => throw UnsupportedValue.Of(cx, What);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, WitFuture<T> value) => throw UnsupportedValue.Of(cx, What);
}
