using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>How values of a type lie in a linear memory, and which core values they become when flattened.</summary>
/// <remarks>
/// This folder is type arithmetic only, from the chapters "Alignment", "Element Size" and "Flattening" of
/// <c>CanonicalABI.md</c>; moving bytes is for others. Types that are specialised (tuple, enum, option, result, map) get the
/// layout of what they stand for. A layout is computed once for each type object, so that types shared many times over
/// cost no more than their definitions.
/// </remarks>
public sealed class TypeLayout
{
    private static readonly LayoutCache<TypeLayout> Cache = new();

    internal TypeLayout(uint size, uint alignment, ImmutableArray<FlatType> flatTypes)
    {
        Size = size;
        Alignment = alignment;
        FlatTypes = flatTypes;
    }

    /// <summary><c>elem_size</c>: the number of bytes of a value; <see cref="uint.MaxValue"/> for that many or more.</summary>
    public uint Size { get; }

    /// <summary><c>alignment</c>: 1, 2, 4 or 8.</summary>
    public uint Alignment { get; }

    /// <summary>
    /// <c>flatten_type</c>: the core types of a flattened value. Of more than <see cref="Flattening.MaxFlatParams"/> only one
    /// more is listed, enough to see that such a value goes through memory.
    /// </summary>
    public ImmutableArray<FlatType> FlatTypes { get; }

    /// <summary>The layout of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="pointer">The type of addresses in the memory.</param>
    public static TypeLayout Of(WitType type, PointerType pointer = PointerType.I32)
    {
        type = type.Dealias();
        return type is PrimitiveType
            ? type.Accept(TypeLayoutVisitor.For(pointer))
            : Cache.Get(type, pointer, static (t, p) => t.Accept(TypeLayoutVisitor.For(p)));
    }

    internal static TypeLayout? OfOptional(WitType? type, PointerType pointer) => type is null ? null : Of(type, pointer);
}
