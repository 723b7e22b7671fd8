using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Sections;

/// <summary>A reference to a type of values (<c>valtype</c>): a primitive type, or the index of a type.</summary>
public readonly record struct ValType
{
    private ValType(PrimitiveKind? primitive, uint typeIndex)
    {
        Primitive = primitive;
        TypeIndex = typeIndex;
    }

    /// <summary>The primitive type, or null for an index.</summary>
    public PrimitiveKind? Primitive { get; }

    /// <summary>The type index; meaningful only where <see cref="Primitive"/> is null.</summary>
    public uint TypeIndex { get; }

    /// <summary>A reference to a primitive type.</summary>
    public static ValType Of(PrimitiveKind primitive) => new(primitive, 0);

    /// <summary>A reference to a type by index.</summary>
    public static ValType At(uint typeIndex) => new(null, typeIndex);
}
