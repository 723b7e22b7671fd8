using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>What values are made of.</summary>
internal static class TypeParts
{
    // No function has as many; types that share their parts could count up to any number.
    private const uint MaximumNumber = 10_000;

    /// <summary>The types that a type is made of, in order; those of handles are none of its parts.</summary>
    public static IEnumerable<WitType?> Of(WitType type) => type switch
    {
        NamedType { Definition.Kind: TypeDefKind.Record(var fields) } => fields.Select(field => field.Type),
        NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => cases.Select(item => item.Payload),
        NamedType { Definition.Kind: TypeDefKind.Alias(var target) } => [target],
        ListType(var element) => [element],
        FixedLengthListType(var element, _) => [element],
        MapType(var key, var value) => [key, value],
        OptionType(var payload) => [payload],
        ResultType(var ok, var error) => [ok, error],
        TupleType(var items) => items,
        FutureType(var payload) => [payload],
        StreamType(var element) => [element],
        _ => [],
    };

    /// <summary>The streams and futures in the signature of a function, inner ones first, as built-ins number them.</summary>
    public static WitType? StreamOrFuture(WitFunction function, uint number)
    {
        if (number > MaximumNumber)
        {
            return null;
        }

        uint left = number;
        var without = new HashSet<WitType>(ReferenceEqualityComparer.Instance);
        foreach (WitType? type in function.Parameters.Select(WitType? (p) => p.Type).Append(function.Result))
        {
            if (Find(type, ref left, without) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Types may share their parts so that a walk over all of them would never end: those without any are walked once.
    private static WitType? Find(WitType? type, ref uint left, HashSet<WitType> without)
    {
        if (type is null or PrimitiveType || without.Contains(type))
        {
            return null;
        }

        // A definition may name a stream or future itself.
        WitType core = type is NamedType { Definition.Kind: TypeDefKind.Alias { Target: StreamType or FutureType } alias } ? alias.Target : type;
        uint before = left;
        foreach (WitType? part in Of(core))
        {
            if (Find(part, ref left, without) is { } found)
            {
                return found;
            }
        }

        if (core is StreamType or FutureType)
        {
            return left-- == 0 ? type : null;
        }

        if (left == before)
        {
            without.Add(type);
        }

        return null;
    }
}
