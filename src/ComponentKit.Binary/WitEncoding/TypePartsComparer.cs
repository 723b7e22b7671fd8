using System.Runtime.CompilerServices;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Compares anonymous types by their kind and parts, where a part that is anonymous itself is equal only to itself.</summary>
/// <remarks>
/// This is how other tools share types: each definition in a binary is one object, and two lists of two equal tuples that were defined
/// apart stay two types, while the tuples become one. It also takes no time that grows with the depth of a type.
/// </remarks>
internal sealed class TypePartsComparer : IEqualityComparer<WitType>
{
    public static TypePartsComparer Instance { get; } = new();

    /// <summary>Whether two types are one object, or a primitive type or definition of the same name.</summary>
    public static bool IsSame(WitType? left, WitType? right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (PrimitiveType a, PrimitiveType b) => a.Kind == b.Kind,
        (NamedType a, NamedType b) => a.Definition == b.Definition,
        _ => false,
    };

    /// <summary>A number that is equal for types that are the same.</summary>
    public static int HashOf(WitType? type) => type switch
    {
        null => 0,
        PrimitiveType(var kind) => (int)kind + 1,
        NamedType(var definition) => RuntimeHelpers.GetHashCode(definition),
        _ => RuntimeHelpers.GetHashCode(type),
    };

    public bool Equals(WitType? x, WitType? y) => IsSame(x, y) || (x, y) switch
    {
        (ListType a, ListType b) => IsSame(a.Element, b.Element),
        (FixedLengthListType a, FixedLengthListType b) => a.Length == b.Length && IsSame(a.Element, b.Element),
        (MapType a, MapType b) => IsSame(a.Key, b.Key) && IsSame(a.Value, b.Value),
        (OptionType a, OptionType b) => IsSame(a.Payload, b.Payload),
        (ResultType a, ResultType b) => IsSame(a.Ok, b.Ok) && IsSame(a.Error, b.Error),
        (TupleType a, TupleType b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => IsSame(pair.First, pair.Second)),
        (FutureType a, FutureType b) => IsSame(a.Payload, b.Payload),
        (StreamType a, StreamType b) => IsSame(a.Element, b.Element),
        (OwnType a, OwnType b) => a.Resource == b.Resource,
        (BorrowType a, BorrowType b) => a.Resource == b.Resource,
        _ => false,
    };

    public int GetHashCode(WitType obj) => obj switch
    {
        ListType(var element) => HashCode.Combine(1, HashOf(element)),
        FixedLengthListType(var element, var length) => HashCode.Combine(2, HashOf(element), length),
        MapType(var key, var value) => HashCode.Combine(3, HashOf(key), HashOf(value)),
        OptionType(var payload) => HashCode.Combine(4, HashOf(payload)),
        ResultType(var ok, var error) => HashCode.Combine(5, HashOf(ok), HashOf(error)),
        TupleType(var items) => items.Aggregate(6, (hash, item) => HashCode.Combine(hash, HashOf(item))),
        FutureType(var payload) => HashCode.Combine(7, HashOf(payload)),
        StreamType(var element) => HashCode.Combine(8, HashOf(element)),
        OwnType(var resource) => HashCode.Combine(9, RuntimeHelpers.GetHashCode(resource)),
        BorrowType(var resource) => HashCode.Combine(10, RuntimeHelpers.GetHashCode(resource)),
        _ => HashOf(obj),
    };
}
