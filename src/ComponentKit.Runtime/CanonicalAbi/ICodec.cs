namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>
/// How values of one type cross the boundary: the four ways of the canonical ABI, for one component type and the C# type that
/// stands for it.
/// </summary>
/// <remarks>
/// Codecs are empty structs with static members only. A codec of a compound type takes the codecs of its parts as type
/// arguments, so the compiler specialises the whole: no delegate, no boxing, no table of types at run time. Generated bindings
/// have one for each record, variant, enum, flags and resource; the rest are in this namespace.
/// </remarks>
/// <typeparam name="T">The C# type.</typeparam>
public interface ICodec<T>
{
    /// <summary>Bytes that a value takes in memory (CanonicalABI.md, Element Size).</summary>
    static abstract uint Size { get; }

    /// <summary>The alignment in memory, in bytes (CanonicalABI.md, Alignment).</summary>
    static abstract uint Alignment { get; }

    /// <summary>The number of flat core values that a value takes (CanonicalABI.md, Flattening).</summary>
    static abstract int FlatCount { get; }

    /// <summary>Lifts a value from memory (CanonicalABI.md, Loading).</summary>
    /// <exception cref="TrapException">The bytes there are no value of the type.</exception>
    static abstract T Load(LiftLowerContext cx, uint address);

    /// <summary>Lowers a value into memory that the caller has allocated (CanonicalABI.md, Storing).</summary>
    static abstract void Store(LiftLowerContext cx, uint address, T value);

    /// <summary>Lifts a value from flat values (CanonicalABI.md, Flat Lifting).</summary>
    /// <exception cref="TrapException">They are no value of the type.</exception>
    static abstract T LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat);

    /// <summary>Lowers a value into the first <see cref="FlatCount"/> of the flat values (CanonicalABI.md, Flat Lowering).</summary>
    static abstract void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T value);
}
