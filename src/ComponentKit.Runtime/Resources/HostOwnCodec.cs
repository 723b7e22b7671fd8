using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>The codec of <c>own&lt;R&gt;</c> for a resource that the host implements: the guest owns the object until it gives it back or drops it.</summary>
/// <typeparam name="T">The contract that the host's objects implement.</typeparam>
public readonly struct HostOwnCodec<T> : ICodec<T>
    where T : class
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static T Load(LiftLowerContext cx, uint address) => Lift(cx, cx.Read<uint>(address));

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, T value) => cx.Write(address, Lower(cx, value));

    /// <inheritdoc/>
    public static T LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => Lift(cx, flat[0].U32);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T value) => flat[0].U32 = Lower(cx, value);

    private static T Lift(LiftLowerContext cx, uint index)
    {
        HostObjects<T> objects = HostObjects<T>.Of(cx.Instance);
        return objects.Remove(cx.LiftOwn(index, objects.Type));
    }

    private static uint Lower(LiftLowerContext cx, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        HostObjects<T> objects = HostObjects<T>.Of(cx.Instance);
        uint rep = objects.Add(value);
        try
        {
            return cx.Give(rep, objects.Type, objects);
        }
        catch
        {
            objects.TakeBack(rep);
            throw;
        }
    }
}
