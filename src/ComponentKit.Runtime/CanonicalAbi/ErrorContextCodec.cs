namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>error-context</c> (📝), which the runtime cannot pass yet: it only has a size.</summary>
public readonly struct ErrorContextCodec : ICodec<ErrorContext>
{
    private const string What = "error-context";

    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static ErrorContext Load(LiftLowerContext cx, uint address) => throw UnsupportedValue.Of(cx, What);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void Store(LiftLowerContext cx, uint address, ErrorContext value) => throw UnsupportedValue.Of(cx, What);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static ErrorContext LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => throw UnsupportedValue.Of(cx, What);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, ErrorContext value) => throw UnsupportedValue.Of(cx, What);
}
