using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>The codec of <c>own&lt;R&gt;</c> for a resource that the guest implements.</summary>
/// <typeparam name="T">The class that stands for the resource.</typeparam>
public readonly struct OwnCodec<T> : ICodec<T>
    where T : GuestResource, IGuestResource<T>
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static T Load(LiftLowerContext cx, uint address) => LiftOwn(cx, cx.Read<uint>(address));

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        cx.Write(address, value.LowerOwn(cx));
    }

    /// <inheritdoc/>
    public static T LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => LiftOwn(cx, flat[0].U32);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        flat[0].U32 = value.LowerOwn(cx);
    }

    /// <summary>Lifts a value without wrapping it, for a C# constructor to take over.</summary>
    public static OwnedResource LiftFlatOwned(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => LiftOwned(cx, flat[0].U32);

    private static T LiftOwn(LiftLowerContext cx, uint index) => T.Create(LiftOwned(cx, index));

    private static OwnedResource LiftOwned(LiftLowerContext cx, uint index)
    {
        ResourceBinding binding = cx.Instance.ResourceOf(typeof(T));
        return new OwnedResource(cx.Instance, binding, cx.LiftOwn(index, binding.Type));
    }
}
