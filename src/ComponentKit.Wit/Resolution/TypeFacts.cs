using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>
/// What the resolver has to know of types again and again: whether they hold a borrow, and how deep they go. Definitions are
/// looked into once.
/// </summary>
internal sealed class TypeFacts
{
    /// <summary>
    /// How many types may lie within each other, definitions included. Every later walk over types is recursive, and none
    /// needs a check of its own thanks to this.
    /// </summary>
    public const int MaxDepth = 400;

    private readonly Dictionary<TypeDef, Facts> _definitions = [];

    /// <summary>Whether a value of the type holds a borrow anywhere.</summary>
    public bool HasBorrow(WitType type) => Of(type).HasBorrow;

    /// <summary>How many types lie within each other.</summary>
    public int Depth(WitType type) => Of(type).Depth;

    /// <summary>Has a definition looked into anew, after its kind was replaced.</summary>
    public void Forget(TypeDef definition) => _definitions.Remove(definition);

    private Facts Of(WitType? type) => type switch
    {
        null or PrimitiveType => Facts.Leaf,
        OwnType => Facts.Leaf,
        BorrowType => Facts.Borrow,
        NamedType named => OfNamed(named),
        ListType(var element) => Facts.Around(Of(element)),
        FixedLengthListType(var element, _) => Facts.Around(Of(element)),
        MapType(var key, var value) => Facts.Around(Of(key), Of(value)),
        OptionType(var payload) => Facts.Around(Of(payload)),
        ResultType(var ok, var error) => Facts.Around(Of(ok), Of(error)),
        TupleType(var items) => Facts.Around(items.Select(Of).ToArray()),
        FutureType(var payload) => Facts.Around(Of(payload)),
        StreamType(var element) => Facts.Around(Of(element)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // Another name for a type is no deeper, and names may stand for names in chains of any length.
    private Facts OfNamed(NamedType named)
    {
        if (named.Dealias() is not NamedType(var definition))
        {
            return Of(named.Dealias());
        }

        if (!_definitions.TryGetValue(definition, out Facts? facts))
        {
            facts = Of(definition.Kind);
            _definitions.Add(definition, facts);
        }

        return facts;
    }

    private Facts Of(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => Facts.Around(fields.Select(f => Of(f.Type)).ToArray()),
        TypeDefKind.Variant(var cases) => Facts.Around(cases.Select(c => Of(c.Payload)).ToArray()),
        _ => Facts.Leaf,
    };

    private sealed record Facts(bool HasBorrow, int Depth)
    {
        public static readonly Facts Leaf = new(false, 1);
        public static readonly Facts Borrow = new(true, 1);

        public static Facts Around(params Facts[] parts)
        {
            bool hasBorrow = false;
            int depth = 0;
            foreach (Facts part in parts)
            {
                hasBorrow |= part.HasBorrow;
                depth = Math.Max(depth, part.Depth);
            }

            return new Facts(hasBorrow, depth + 1);
        }
    }
}
