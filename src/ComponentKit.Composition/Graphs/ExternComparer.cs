using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Says whether an item fits where another is expected, and if not, where in it and why.</summary>
/// <remarks>
/// An instance may have more than is expected of it, a component may want less; all else has to be equal. The actual side has types of the
/// composition. The expected side has those of a component, which are bound to what the actual side has for them on the way: so the
/// imports of a component are to be compared in their order.
/// </remarks>
/// <param name="bindings">What the types of the expected side stand for.</param>
/// <param name="isShapeOnly">
/// Whether resources count by name, for want of better: before everything is wired, nobody knows which they will be.
/// </param>
internal sealed class ExternComparer(TypeBindings bindings, bool isShapeOnly = false)
{
    private readonly ValueTypeComparer _values = new(bindings, isShapeOnly);

    /// <summary>Compares two items.</summary>
    /// <returns>The way to the difference and what it is, or null when the item fits.</returns>
    public string? Compare(TypedExtern actual, TypedExtern expected) => (actual, expected) switch
    {
        (TypedExtern.Func(var a), TypedExtern.Func(var e)) => Compare(a, e),
        (TypedExtern.Value(var a), TypedExtern.Value(var e)) => _values.Compare(a, e),
        (TypedExtern.Type(var a), TypedExtern.Type(var e)) => Compare(a, e),
        (TypedExtern.Instance(var a), TypedExtern.Instance(var e)) => Compare(a, e.Exports),
        (TypedExtern.Component(var a), TypedExtern.Component(var e)) => Compare(a, e),

        // The core types of two components have no common numbers; who validates the result compares them.
        (TypedExtern.CoreModule, TypedExtern.CoreModule) => null,
        _ => $"it is {ExternTexts.WithArticle(actual)}, where {ExternTexts.WithArticle(expected)} is expected",
    };

    private string? Compare(InstanceType actual, ImmutableArray<NamedExtern> expected)
    {
        foreach (NamedExtern wanted in expected)
        {
            string what = $"{ExternTexts.Of(wanted.Type)} `{wanted.Name}`";
            if (actual.Find(wanted.Name.Name) is not { } found)
            {
                return $"the {what} is missing";
            }

            if (Compare(found, wanted.Type) is { } reason)
            {
                return $"{what}: {reason}";
            }
        }

        return null;
    }

    private string? Compare(TypeEntry actual, TypeEntry expected)
    {
        switch (actual, expected)
        {
            case (TypeEntry.Resource(var a), TypeEntry.Resource(var e)):
                return _values.CompareResource(a, e);
            case (TypeEntry.Value(var a), TypeEntry.Value(var e)):
                string? reason = _values.Compare(a, e);
                if (reason is null && e is NamedType(var declared) && bindings.Find(declared) is null)
                {
                    bindings.Bind(declared, a);
                }

                return reason;
            case (TypeEntry.Func(var a), TypeEntry.Func(var e)):
                return Compare(a, e);
            case (TypeEntry.Instance(var a), TypeEntry.Instance(var e)):
                return Compare(a, e.Exports);
            case (TypeEntry.Component(var a), TypeEntry.Component(var e)):
                return Compare(a, e);
            default:
                return $"it is {ExternTexts.Of(actual)}, expected {ExternTexts.Of(expected)}";
        }
    }

    // What a component's imports and exports have for resources is only known once it is instantiated.
    private static string? Compare(ComponentType actual, ComponentType expected)
    {
        var inner = new ExternComparer(new TypeBindings(), isShapeOnly: true);
        var offered = new InstanceType(expected.Imports, new HashSet<TypeDef>());
        return inner.Compare(offered, actual.Imports) is { } missing
            ? $"the component imports something else: {missing}"
            : inner.Compare(new InstanceType(actual.Exports, new HashSet<TypeDef>()), expected.Exports);
    }

    private string? Compare(FuncType actual, FuncType expected)
    {
        if (actual.IsAsync != expected.IsAsync)
        {
            return actual.IsAsync ? "it is async, which is not expected" : "it is not async, as expected";
        }

        for (int i = 0; i < Math.Min(actual.Parameters.Length, expected.Parameters.Length); i++)
        {
            (WitParameter a, WitParameter e) = (actual.Parameters[i], expected.Parameters[i]);
            if (a.Name != e.Name)
            {
                return $"parameter {i + 1} is called `{a.Name}`, expected `{e.Name}`";
            }

            if (_values.Compare(a.Type, e.Type) is { } reason)
            {
                return $"parameter `{a.Name}`: {reason}";
            }
        }

        if (actual.Parameters.Length != expected.Parameters.Length)
        {
            return $"it has {ExternTexts.Count(actual.Parameters.Length, "parameter")}, expected {expected.Parameters.Length}";
        }

        return (actual.Result, expected.Result) switch
        {
            (null, null) => null,
            (null, _) => "it has no result, where one is expected",
            (_, null) => "it has a result, where none is expected",
            var (a, e) => _values.Compare(a, e) is { } reason ? $"result: {reason}" : null,
        };
    }
}
