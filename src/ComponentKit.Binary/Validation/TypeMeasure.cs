using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>How large types are when everything they share is written out, and what occurs in them.</summary>
/// <remarks>
/// Later stages walk types recursively. A few bytes can define a type that is too deep for that, or, by sharing, so large
/// that it would take forever; those are refused. Measuring itself is cheap, since the parts of a new type have been
/// measured before.
/// </remarks>
internal sealed class TypeMeasure
{
    private const int MaximumDepth = 100;
    private const long MaximumSize = 100_000;

    private readonly Dictionary<WitType, Size> _anonymous = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TypeDef, Size> _named = [];

    /// <summary>Whether a type is within the limits.</summary>
    public bool IsAcceptable(WitType type) => Of(type) is { Depth: <= MaximumDepth, Count: <= MaximumSize };

    /// <summary>Whether a borrowed handle occurs in a type.</summary>
    public bool HasBorrow(WitType type) => Of(type).HasBorrow;

    /// <summary>Whether a handle, and so a resource, occurs in a type.</summary>
    public bool HasHandle(WitType type) => Of(type).HasHandle;

    /// <summary>Whether a list or string occurs in a type, so that lowering it allocates.</summary>
    public bool HasList(WitType type) => Of(type).HasList;

    private Size Of(WitType type)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                return new Size(1, 1, HasBorrow: false, HasHandle: false, HasList: primitive.Kind == PrimitiveKind.String);
            case NamedType named:
                if (!_named.TryGetValue(named.Definition, out Size definition))
                {
                    definition = OfKind(named.Definition.Kind);
                    _named.Add(named.Definition, definition);
                }

                return definition;
            default:
                if (!_anonymous.TryGetValue(type, out Size size))
                {
                    size = OfParts(type);
                    _anonymous.Add(type, size);
                }

                return size;
        }
    }

    private Size OfKind(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => Sum(fields.Select(field => (WitType?)field.Type)),
        TypeDefKind.Variant(var cases) => Sum(cases.Select(item => item.Payload)),
        TypeDefKind.Alias(var target) => Sum([target]),
        _ => Sum([]),
    };

    private Size OfParts(WitType type) => type switch
    {
        ListType(var element) => Sum([element]) with { HasList = true },
        FixedLengthListType(var element, _) => Sum([element]),
        MapType(var key, var value) => Sum([key, value]) with { HasList = true },
        OptionType(var payload) => Sum([payload]),
        ResultType(var ok, var error) => Sum([ok, error]),
        TupleType(var items) => Sum(items),

        // The values behind these do not cross with the handle.
        FutureType(var payload) => Sum([payload]) with { HasList = false },
        StreamType(var element) => Sum([element]) with { HasList = false },
        OwnType => Sum([]) with { HasHandle = true },
        BorrowType => Sum([]) with { HasHandle = true, HasBorrow = true },
        _ => throw new InvalidOperationException(),
    };

    private Size Sum(IEnumerable<WitType?> parts)
    {
        var sum = new Size(0, 1, HasBorrow: false, HasHandle: false, HasList: false);
        foreach (WitType? part in parts)
        {
            if (part is not null)
            {
                Size size = Of(part);
                sum = new Size(
                    Math.Max(sum.Depth, size.Depth),
                    Math.Min(sum.Count + size.Count, MaximumSize + 1),
                    sum.HasBorrow || size.HasBorrow,
                    sum.HasHandle || size.HasHandle,
                    sum.HasList || size.HasList);
            }
        }

        return sum with { Depth = sum.Depth + 1 };
    }

    private readonly record struct Size(int Depth, long Count, bool HasBorrow, bool HasHandle, bool HasList);
}
