using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks that one type can stand where another is expected: the subtyping of the component model.</summary>
/// <remarks>
/// An instance may export more than expected and a component import less; apart from that, types have to be equal.
/// Records and their like compare by structure, resources by identity. Each type that the expected side declares, in
/// particular each resource, is bound to what the other side has for it, in <see cref="Bindings"/>, and counts as that from
/// then on: so earlier types have to be matched before the later ones that mention them.
/// </remarks>
internal sealed class TypeMatcher(ValidationContext context, Scope scope, long offset)
{
    private const int MaximumText = 2_000;

    private readonly HashSet<(TypeDef Actual, TypeDef Expected)> _equal = [];

    /// <summary>What stands for the types that the expected side declares.</summary>
    public Dictionary<TypeDef, WitType> Bindings { get; } = [];

    /// <summary>Says why a type cannot stand where another is expected; null when it can.</summary>
    public string? Mismatch(TypedExtern actual, TypedExtern expected)
    {
        context.Spend(1, offset);
        switch (actual, expected)
        {
            case (TypedExtern.Func(var a), TypedExtern.Func(var e)):
                return IsEqual(a, e) ? null : $"the function is {Text(a)}, expected {Text(e)}";
            case (TypedExtern.Value(var a), TypedExtern.Value(var e)):
                return IsEqual(a, e) ? null : $"the value is {Text(a)}, expected {Text(e)}";
            case (TypedExtern.Type(var a), TypedExtern.Type(var e)):
                return Mismatch(a, e);
            case (TypedExtern.Instance(var a), TypedExtern.Instance(var e)):
                return Mismatch(a.Find, e.Exports);
            case (TypedExtern.Component(var a), TypedExtern.Component(var e)):
                return Mismatch(a, e);
            case (TypedExtern.CoreModule(var a), TypedExtern.CoreModule(var e)):
                context.Spend(a.Imports.Length + e.Imports.Length + e.Exports.Exports.Count, offset);
                return new CoreTypeMatcher(context.CoreTypes).Mismatch(a, e);
            default:
                return $"{SortNames.WithArticle(expected.Sort)} is expected, not {SortNames.WithArticle(actual.Sort)}";
        }
    }

    private string? Mismatch(Func<string, TypedExtern?> find, ImmutableArray<NamedExtern> expected)
    {
        foreach (NamedExtern wanted in expected)
        {
            string what = $"{SortNames.Of(wanted.Type.Sort)} `{wanted.Name}`";
            if (find(wanted.Name.Name) is not { } found)
            {
                return $"the {what} is missing";
            }

            if (Mismatch(found, wanted.Type) is { } reason)
            {
                return $"{what}: {reason}";
            }
        }

        return null;
    }

    private string? Mismatch(TypeEntry actual, TypeEntry expected)
    {
        switch (actual, expected)
        {
            case (TypeEntry.Resource(var a), TypeEntry.Resource(var e)):
                if (e.Kind is not TypeDefKind.Resource && Identity(e) != a.Dealias())
                {
                    // Their names are often the same, and say nothing.
                    return "it is another resource";
                }

                Bindings[e] = a.Type;
                return null;
            case (TypeEntry.Value(var a), TypeEntry.Value(var e)):
                if (!IsEqual(a, e))
                {
                    return $"the types differ: {Text(a)}, expected {Text(e)}";
                }

                if (e is NamedType(var declared))
                {
                    Bindings[declared] = a;
                }

                return null;
            case (TypeEntry.Func(var a), TypeEntry.Func(var e)):
                return IsEqual(a, e) ? null : $"the function is {Text(a)}, expected {Text(e)}";
            case (TypeEntry.Instance(var a), TypeEntry.Instance(var e)):
                return Mismatch(a.Find, e.Exports);
            case (TypeEntry.Component(var a), TypeEntry.Component(var e)):
                return Mismatch(a, e);
            default:
                return $"it is another kind of type: {Kind(actual)}, expected {Kind(expected)}";
        }
    }

    private string? Mismatch(ComponentType actual, ComponentType expected)
    {
        // What the expected component would be given has to be enough for the actual one.
        var given = new Substitution(context, scope, new HashSet<TypeDef>(), Bindings, offset).Map(expected.Imports)
            .ToDictionary(item => item.Name.Name, item => item.Type, StringComparer.Ordinal);
        var inner = new TypeMatcher(context, scope, offset);
        if (inner.Mismatch(given.GetValueOrDefault, actual.Imports) is { } missing)
        {
            return $"the component imports something else: {missing}";
        }

        var exports = new Substitution(context, scope, actual.BoundTypes, inner.Bindings, offset).Map(actual.Exports)
            .ToDictionary(item => item.Name.Name, item => item.Type, StringComparer.Ordinal);
        return Mismatch(exports.GetValueOrDefault, expected.Exports);
    }

    /// <summary>Whether two function types are the same, names of parameters included.</summary>
    public bool IsEqual(FuncType actual, FuncType expected) =>
        actual.IsAsync == expected.IsAsync
        && actual.Parameters.Length == expected.Parameters.Length
        && actual.Parameters.Zip(expected.Parameters).All(
            pair => pair.First.Name == pair.Second.Name && IsEqual(pair.First.Type, pair.Second.Type))
        && IsEqual(actual.Result, expected.Result);

    private bool IsEqual(WitType? actual, WitType? expected)
    {
        if (actual is null || expected is null)
        {
            return actual is null && expected is null;
        }

        if (ReferenceEquals(actual, expected))
        {
            return true;
        }

        context.Spend(1, offset);
        actual = actual.Dealias();
        expected = Resolve(expected);
        return (actual, expected) switch
        {
            (PrimitiveType a, PrimitiveType e) => a.Kind == e.Kind,
            (NamedType(var a), NamedType(var e)) => IsEqual(a, e),
            (ListType(var a), ListType(var e)) => IsEqual(a, e),
            (FixedLengthListType(var a, var m), FixedLengthListType(var e, var n)) => m == n && IsEqual(a, e),
            (MapType a, MapType e) => IsEqual(a.Key, e.Key) && IsEqual(a.Value, e.Value),
            (OptionType(var a), OptionType(var e)) => IsEqual(a, e),
            (ResultType a, ResultType e) => IsEqual(a.Ok, e.Ok) && IsEqual(a.Error, e.Error),
            (TupleType(var a), TupleType(var e)) => a.Length == e.Length && a.Zip(e).All(pair => IsEqual(pair.First, pair.Second)),
            (FutureType(var a), FutureType(var e)) => IsEqual(a, e),
            (StreamType(var a), StreamType(var e)) => IsEqual(a, e),
            (OwnType(var a), OwnType(var e)) => a.Dealias() == Identity(e),
            (BorrowType(var a), BorrowType(var e)) => a.Dealias() == Identity(e),
            _ => false,
        };
    }

    private bool IsEqual(TypeDef actual, TypeDef expected)
    {
        if (actual == expected || _equal.Contains((actual, expected)))
        {
            return true;
        }

        bool isEqual = (actual.Kind, expected.Kind) switch
        {
            (TypeDefKind.Record(var a), TypeDefKind.Record(var e)) =>
                a.Length == e.Length && a.Zip(e).All(pair => pair.First.Name == pair.Second.Name && IsEqual(pair.First.Type, pair.Second.Type)),
            (TypeDefKind.Variant(var a), TypeDefKind.Variant(var e)) => IsEqual(a, e),
            (TypeDefKind.Enum(var a), TypeDefKind.Enum(var e)) => IsEqual(a, e),
            (TypeDefKind.Flags(var a), TypeDefKind.Flags(var e)) => IsEqual(a, e),
            _ => false,
        };
        if (isEqual)
        {
            _equal.Add((actual, expected));
        }

        return isEqual;
    }

    private bool IsEqual(ImmutableArray<WitCase> actual, ImmutableArray<WitCase> expected) =>
        actual.Length == expected.Length
        && actual.Zip(expected).All(pair => pair.First.Name == pair.Second.Name && IsEqual(pair.First.Payload, pair.Second.Payload));

    // Follows aliases of the expected side up to a type that is bound or that is none.
    private WitType Resolve(WitType expected)
    {
        while (expected is NamedType(var definition))
        {
            if (Bindings.TryGetValue(definition, out WitType? bound))
            {
                return bound.Dealias();
            }

            if (definition.Kind is not TypeDefKind.Alias(var target))
            {
                break;
            }

            expected = target;
        }

        return expected;
    }

    private TypeDef? Identity(TypeDef expected) => (Resolve(expected.Type) as NamedType)?.Definition.Dealias();

    private static string Text(FuncType type) =>
        Cut(SignatureText.Of(new WitFunction("f", FunctionKind.Freestanding, type.Parameters, type.Result) { IsAsync = type.IsAsync }));

    private static string Text(WitType type) => Cut(SignatureText.Of(type));

    // A type can be as long as the component.
    private static string Cut(string text) => text.Length <= MaximumText ? text : text[..MaximumText] + "…";

    private static string Kind(TypeEntry entry) => entry switch
    {
        TypeEntry.Value => "a type of values",
        TypeEntry.Resource => "a resource",
        TypeEntry.Func => "a function type",
        TypeEntry.Instance => "an instance type",
        TypeEntry.Component => "a component type",
        _ => throw new InvalidOperationException(),
    };
}
