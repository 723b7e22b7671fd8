using ComponentKit.Binary.Core.Model;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Says which index takes the place of which, one function an index space. What is not given stays as it is.</summary>
public sealed class CoreIndexMap
{
    private readonly Action<CoreIndexSpace, uint>? _visit;

    /// <summary>Makes a map that changes nothing but what its properties say.</summary>
    public CoreIndexMap()
    {
    }

    private CoreIndexMap(Action<CoreIndexSpace, uint> visit) => _visit = visit;

    /// <summary>Maps the indices of types.</summary>
    public Func<uint, uint>? Types { get; init; }

    /// <summary>Maps the indices of functions.</summary>
    public Func<uint, uint>? Functions { get; init; }

    /// <summary>Maps the indices of tables.</summary>
    public Func<uint, uint>? Tables { get; init; }

    /// <summary>Maps the indices of memories.</summary>
    public Func<uint, uint>? Memories { get; init; }

    /// <summary>Maps the indices of globals.</summary>
    public Func<uint, uint>? Globals { get; init; }

    /// <summary>Maps the indices of tags.</summary>
    public Func<uint, uint>? Tags { get; init; }

    /// <summary>Maps the indices of element segments.</summary>
    public Func<uint, uint>? Elements { get; init; }

    /// <summary>Maps the indices of data segments.</summary>
    public Func<uint, uint>? Data { get; init; }

    /// <summary>A map that changes nothing, and tells of every index that it is asked for: what refers to what.</summary>
    /// <param name="visit">Is told of each index, as often as it occurs; for a whole module also of those that only have a name.</param>
    public static CoreIndexMap Visiting(Action<CoreIndexSpace, uint> visit) => new(visit);

    /// <summary>The index that takes the place of another.</summary>
    /// <param name="space">The index space.</param>
    /// <param name="index">The index.</param>
    public uint Map(CoreIndexSpace space, uint index)
    {
        _visit?.Invoke(space, index);
        Func<uint, uint>? map = space switch
        {
            CoreIndexSpace.Function => Functions,
            CoreIndexSpace.Table => Tables,
            CoreIndexSpace.Memory => Memories,
            CoreIndexSpace.Global => Globals,
            CoreIndexSpace.Tag => Tags,
            CoreIndexSpace.Type => Types,
            CoreIndexSpace.Element => Elements,
            _ => Data,
        };
        return map is null ? index : map(index);
    }
}
