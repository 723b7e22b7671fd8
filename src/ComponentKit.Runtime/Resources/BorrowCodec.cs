using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>The codec of <c>borrow&lt;R&gt;</c> for a resource that the guest implements. Guests do not give such borrows out, so it only lowers.</summary>
/// <typeparam name="T">The class that stands for the resource.</typeparam>
public readonly struct BorrowCodec<T> : ICodec<T>
    where T : GuestResource
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static T Load(LiftLowerContext cx, uint address) => throw NoLift();

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        cx.Write(address, value.LowerBorrow(cx));
    }

    /// <inheritdoc/>
    public static T LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => throw NoLift();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        flat[0].U32 = value.LowerBorrow(cx);
    }

    // Results hold no borrows, and the parameters of imports none of resources that their caller exports.
    private static InvalidOperationException NoLift() => new("a borrow of a guest's resource cannot come out of a guest");
}
