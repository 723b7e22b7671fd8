namespace ComponentKit.Binary.Sections;

/// <summary>The type of a field of a structure, or of an array's elements (<c>core:fieldtype</c>).</summary>
/// <param name="Type">The type of its value; <c>i32</c> where it is packed.</param>
/// <param name="IsMutable">Whether it can be set.</param>
/// <param name="PackedBits">8 for <c>i8</c>, 16 for <c>i16</c>, 0 where it is not packed.</param>
public readonly record struct CoreFieldType(CoreValueType Type, bool IsMutable, int PackedBits = 0)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string type = PackedBits == 0 ? $"{Type}" : $"i{PackedBits}";
        return IsMutable ? $"(mut {type})" : type;
    }
}
