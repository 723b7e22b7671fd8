using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>The type of a block: nothing, one result, or a function type by its index (<c>blocktype</c>).</summary>
/// <param name="Result">The type of the one result, or null.</param>
/// <param name="TypeIndex">The core type index of the function type, or null.</param>
public readonly record struct CoreBlockType(CoreValueType? Result, uint? TypeIndex)
{
    /// <summary>No parameters and no results.</summary>
    public static CoreBlockType Empty => default;

    /// <summary>No parameters and one result.</summary>
    public static implicit operator CoreBlockType(CoreValueType result) => FromResult(result);

    /// <summary>No parameters and one result.</summary>
    public static CoreBlockType FromResult(CoreValueType result) => new(result, null);

    /// <summary>The parameters and results of a function type.</summary>
    public static CoreBlockType FromTypeIndex(uint index) => new(null, index);
}
