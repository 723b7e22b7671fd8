using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Compares types of values, down to the field that differs.</summary>
/// <inheritdoc cref="ExternComparer" path="/param"/>
internal sealed class ValueTypeComparer(TypeBindings bindings, bool isShapeOnly)
{
    private readonly HashSet<(TypeDef Actual, TypeDef Expected)> _equal = [];

    public string? Compare(WitType actual, WitType expected)
    {
        actual = actual.Dealias();
        expected = bindings.Resolve(expected);
        return (actual, expected) switch
        {
            _ when ReferenceEquals(actual, expected) => null,
            (PrimitiveType a, PrimitiveType e) when a.Kind == e.Kind => null,
            (NamedType(var a), NamedType(var e)) when Kind(a) == Kind(e) => Compare(a, e),
            (ListType(var a), ListType(var e)) => At("element", Compare(a, e)),
            (FixedLengthListType(var a, var m), FixedLengthListType(var e, var n)) when m == n => At("element", Compare(a, e)),
            (MapType a, MapType e) => At("key", Compare(a.Key, e.Key)) ?? At("value", Compare(a.Value, e.Value)),
            (OptionType(var a), OptionType(var e)) => At("payload", Compare(a, e)),
            (ResultType a, ResultType e) => Payload("`ok`", a.Ok, e.Ok) ?? Payload("`err`", a.Error, e.Error),
            (TupleType(var a), TupleType(var e)) => Compare(a, e),
            (FutureType(var a), FutureType(var e)) => Payload("payload", a, e),
            (StreamType(var a), StreamType(var e)) => Payload("element", a, e),
            (OwnType(var a), OwnType(var e)) => CompareHandle(a, e),
            (BorrowType(var a), BorrowType(var e)) => CompareHandle(a, e),
            _ => $"it is {ExternTexts.Of(actual)}, expected {ExternTexts.Of(expected)}",
        };
    }

    /// <summary>Compares resources where one is exported: the expected one, if it is new, becomes the other.</summary>
    public string? CompareResource(TypeDef actual, TypeDef expected)
    {
        if (bindings.Find(expected) is null && expected.Kind is TypeDefKind.Resource)
        {
            bindings.Bind(expected, actual.Type);
            return null;
        }

        string? reason = CompareHandle(actual, expected);
        if (reason is null && bindings.Find(expected) is null)
        {
            bindings.Bind(expected, actual.Type);
        }

        return reason;
    }

    private string? CompareHandle(TypeDef actual, TypeDef expected)
    {
        TypeDef origin = actual.Dealias();
        if (bindings.Resolve(expected.Type) is not NamedType(var wanted))
        {
            return "it is a resource, which is not expected";
        }

        if (wanted.Dealias() == origin)
        {
            return null;
        }

        bool isOpen = isShapeOnly && bindings.Find(wanted) is null && wanted.Kind is TypeDefKind.Resource;
        if (isOpen && (actual.Name is null || expected.Name is null || actual.Name == expected.Name))
        {
            bindings.Bind(wanted, actual.Type);
            return null;
        }

        return actual.Name == expected.Name || actual.Name is null || expected.Name is null
            ? $"it is another resource `{expected.Name ?? actual.Name}` than the one expected"
            : $"it is the resource `{actual.Name}`, expected `{expected.Name}`";
    }

    private string? Compare(TypeDef actual, TypeDef expected)
    {
        if (_equal.Contains((actual, expected)))
        {
            return null;
        }

        string? reason = (actual.Kind, expected.Kind) switch
        {
            (TypeDefKind.Record(var a), TypeDefKind.Record(var e)) => Compare(a, e),
            (TypeDefKind.Variant(var a), TypeDefKind.Variant(var e)) => Compare(a, e, "case"),
            (TypeDefKind.Enum(var a), TypeDefKind.Enum(var e)) => Compare(a, e, "case"),
            (TypeDefKind.Flags(var a), TypeDefKind.Flags(var e)) => Compare(a, e, "flag"),
            _ => CompareHandle(actual, expected),
        };
        if (reason is null)
        {
            _equal.Add((actual, expected));
        }

        return reason;
    }

    private string? Compare(ImmutableArray<WitField> actual, ImmutableArray<WitField> expected)
    {
        for (int i = 0; i < Math.Min(actual.Length, expected.Length); i++)
        {
            if (actual[i].Name != expected[i].Name)
            {
                return $"field {i + 1} is `{actual[i].Name}`, expected `{expected[i].Name}`";
            }

            if (Compare(actual[i].Type, expected[i].Type) is { } reason)
            {
                return $"field `{actual[i].Name}`: {reason}";
            }
        }

        return Missing(actual.Select(f => f.Name), expected.Select(f => f.Name), "field");
    }

    private string? Compare(ImmutableArray<WitCase> actual, ImmutableArray<WitCase> expected, string what)
    {
        for (int i = 0; i < Math.Min(actual.Length, expected.Length); i++)
        {
            if (actual[i].Name != expected[i].Name)
            {
                return $"{what} {i + 1} is `{actual[i].Name}`, expected `{expected[i].Name}`";
            }

            if (Payload($"{what} `{actual[i].Name}`", actual[i].Payload, expected[i].Payload) is { } reason)
            {
                return reason;
            }
        }

        return Missing(actual.Select(c => c.Name), expected.Select(c => c.Name), what);
    }

    private string? Compare(ImmutableArray<WitType> actual, ImmutableArray<WitType> expected)
    {
        if (actual.Length != expected.Length)
        {
            return $"it is a tuple of {actual.Length}, expected one of {expected.Length}";
        }

        for (int i = 0; i < actual.Length; i++)
        {
            if (Compare(actual[i], expected[i]) is { } reason)
            {
                return $"item {i + 1}: {reason}";
            }
        }

        return null;
    }

    private static string? Missing(IEnumerable<string> actual, IEnumerable<string> expected, string what)
    {
        string[] has = [.. actual];
        string[] wants = [.. expected];
        return has.Length == wants.Length ? null
            : has.Length < wants.Length ? $"the {what} `{wants[has.Length]}` is missing: there are {has.Length}, expected {wants.Length}"
            : $"there is a {what} `{has[wants.Length]}` that is not expected: there are {has.Length}, expected {wants.Length}";
    }

    private string? Payload(string place, WitType? actual, WitType? expected) => (actual, expected) switch
    {
        (null, null) => null,
        (null, _) => $"{place} has no type, where {ExternTexts.Of(bindings.Resolve(expected))} is expected",
        (_, null) => $"{place} has the type {ExternTexts.Of(actual.Dealias())}, where none is expected",
        _ => At(place, Compare(actual, expected)),
    };

    private static string? At(string place, string? reason) => reason is null ? null : $"{place}: {reason}";

    private static Type Kind(TypeDef definition) => definition.Kind.GetType();
}
