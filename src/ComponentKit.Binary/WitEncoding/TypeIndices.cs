using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>The indices that types of WIT have in one type index space.</summary>
internal sealed class TypeIndices
{
    private TypeIndices(Dictionary<TypeDef, uint> named, Dictionary<WitType, uint> anonymous, Dictionary<FunctionKey, uint> functions)
    {
        Named = named;
        Anonymous = anonymous;
        Functions = functions;
    }

    /// <summary>Definitions.</summary>
    public Dictionary<TypeDef, uint> Named { get; }

    /// <summary>Types without a name.</summary>
    public Dictionary<WitType, uint> Anonymous { get; }

    /// <summary>Types of functions.</summary>
    public Dictionary<FunctionKey, uint> Functions { get; }

    /// <summary>Nothing yet; anonymous types are one when their structure is.</summary>
    public static TypeIndices ByStructure() => new([], [], []);

    /// <summary>Nothing yet; anonymous types are one when they are of one kind and made of the very same parts.</summary>
    public static TypeIndices ByParts() => new([], new(TypePartsComparer.Instance), new(FunctionKey.ByParts));

    /// <summary>The same indices, to which others can be added.</summary>
    public TypeIndices Copy() => new(
        new(Named), new(Anonymous, Anonymous.Comparer), new(Functions, Functions.Comparer));
}
