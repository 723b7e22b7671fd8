using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Finds resources in a type that the type does not itself declare.</summary>
/// <remarks>
/// Such a type means something only where those resources are known, so an outer alias cannot bring it into a nested component
/// (Explainer.md, Alias Definitions).
/// </remarks>
internal sealed class FreeResources(ValidationContext context, long offset)
{
    private readonly HashSet<TypeDef> _declared = [];
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether there is one in what a type index stands for.</summary>
    public bool AreIn(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => AreIn(type),
        TypeEntry.Resource(var definition) => IsFree(definition),
        TypeEntry.Func(var func) => AreIn(func),
        TypeEntry.Instance(var instance) => IsFirst(instance) && AreIn(instance.BoundTypes, instance.Exports),
        TypeEntry.Component(var component) => AreIn(component),
        _ => false,
    };

    /// <summary>Whether there is one in the type of a component.</summary>
    public bool AreIn(ComponentType component) =>
        IsFirst(component) && AreIn(component.BoundTypes, component.Imports.AddRange(component.Exports));

    private bool AreIn(IReadOnlySet<TypeDef> declared, ImmutableArray<NamedExtern> externs)
    {
        _declared.UnionWith(declared);
        return externs.Any(item => AreIn(item.Type));
    }

    private bool AreIn(TypedExtern item) => item switch
    {
        TypedExtern.Func(var func) => AreIn(func),
        TypedExtern.Value(var type) => AreIn(type),
        TypedExtern.Type(var entry) => AreIn(entry),
        TypedExtern.Instance(var instance) => AreIn(new TypeEntry.Instance(instance)),
        TypedExtern.Component(var component) => AreIn(component),
        _ => false,
    };

    private bool AreIn(FuncType func) => func.Parameters.Any(parameter => AreIn(parameter.Type)) || (func.Result is { } result && AreIn(result));

    private bool AreIn(WitType type)
    {
        if (!IsFirst(type))
        {
            return false;
        }

        return type switch
        {
            NamedType(var definition) => AreIn(definition.Kind),
            OwnType(var resource) => IsFree(resource),
            BorrowType(var resource) => IsFree(resource),
            ListType(var element) => AreIn(element),
            FixedLengthListType(var element, _) => AreIn(element),
            MapType(var key, var value) => AreIn(key) || AreIn(value),
            OptionType(var payload) => AreIn(payload),
            ResultType(var ok, var error) => AreInOptional(ok) || AreInOptional(error),
            TupleType(var items) => items.Any(AreIn),
            FutureType(var payload) => AreInOptional(payload),
            StreamType(var element) => AreInOptional(element),
            _ => false,
        };
    }

    private bool AreIn(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => fields.Any(field => AreIn(field.Type)),
        TypeDefKind.Variant(var cases) => cases.Any(item => AreInOptional(item.Payload)),
        TypeDefKind.Alias(var target) => AreIn(target),
        _ => false,
    };

    private bool AreInOptional(WitType? type) => type is not null && AreIn(type);

    // A resource that is met under a name of its own is the one behind the names.
    private bool IsFree(TypeDef resource) => !_declared.Contains(resource.Dealias());

    // What has been looked at had none: the walk ends with the first.
    private bool IsFirst(object part)
    {
        context.Spend(1, offset);
        return part is not PrimitiveType && _seen.Add(part);
    }
}
