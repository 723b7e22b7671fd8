using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Typing;

/// <summary>The core types that a component and its core modules define, each once, by numbers that hold for all of them.</summary>
/// <remarks>
/// Core types are equal when their groups are, with the references inside a group counted from its start (the iso-recursive types
/// of core WebAssembly). In the types that the table gives, indices are numbers of the table.
/// </remarks>
internal sealed class CoreTypeTable
{
    /// <summary>The number of a type that is not known: an index that leads nowhere, which the engine finds.</summary>
    public const uint Unknown = int.MaxValue;

    // References inside a group, while groups are compared.
    private const uint FirstOfGroup = 0x4000_0000;

    // The limit of engines.
    private const int MaximumSubtypingDepth = 63;

    private readonly Dictionary<CoreRecType, uint> _numbers = [];
    private readonly List<CoreRecType> _groups = [];
    private readonly List<CoreSubType> _types = [];

    /// <summary>How many types there are.</summary>
    public int Count => _types.Count;

    /// <summary>How many groups of types there are.</summary>
    public int GroupCount => _groups.Count;

    /// <summary>The type of a number, or null when it is not known.</summary>
    public CoreSubType? this[uint number] => number < _types.Count ? _types[(int)number] : null;

    /// <summary>The number of a plain function type.</summary>
    public uint Add(CoreFuncType type) => Add(new CoreRecType([CoreSubType.Func(type)]), first: 0, static index => index);

    /// <summary>The number of the first type of a group; the others follow it.</summary>
    /// <param name="group">The group as written.</param>
    /// <param name="first">The index that its first type has where it is written.</param>
    /// <param name="numberOf">The number of a type that is written outside of the group, by its index.</param>
    public uint Add(CoreRecType group, uint first, Func<uint, uint> numberOf)
    {
        uint length = (uint)group.Types.Length;
        CoreRecType key = Renumber(group, index => index >= first && index - first < length ? FirstOfGroup + index - first : numberOf(index));
        if (!_numbers.TryGetValue(key, out uint number))
        {
            number = (uint)_types.Count;
            CoreRecType numbered = Renumber(key, index => index is >= FirstOfGroup and < Unknown ? number + index - FirstOfGroup : index);
            _numbers.Add(key, number);
            _groups.Add(numbered);
            _types.AddRange(numbered.Types);
        }

        return number;
    }

    /// <summary>A value type with the number of what it refers to in the place of the index.</summary>
    public static CoreValueType Renumber(CoreValueType type, Func<uint, uint> numberOf) => Rewriter(numberOf).Rewrite(type);

    /// <summary>Whether a type is another or declares to be a subtype of it.</summary>
    /// <remarks>The chain may be one that no engine takes, such as a circle: it is followed as far as it can be valid.</remarks>
    public bool IsSubtype(uint number, uint of)
    {
        for (int depth = 0; depth < MaximumSubtypingDepth && number != of; depth++)
        {
            if (this[number] is not { Supertypes: [var supertype, ..] })
            {
                return false;
            }

            number = supertype;
        }

        return number == of;
    }

    /// <summary>A core module that has the first groups of types and nothing else: what an engine can judge.</summary>
    /// <param name="groups">How many groups.</param>
    public byte[] ToModule(int groups) => new CoreModule { Types = [.. _groups.Take(groups)] }.ToBytes();

    private static CoreRecType Renumber(CoreRecType group, Func<uint, uint> numberOf) => Rewriter(numberOf).Rewrite(group);

    private static CoreRewriter Rewriter(Func<uint, uint> numberOf) => new(new CoreIndexMap { Types = numberOf });
}
