using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>The types that can be referred to from outside of a scope: those with a name there (Explainer.md, External Visibility of Types).</summary>
/// <remarks>
/// Resources, records, variants, enums and flags need a name of their own; other types need it for their parts. A name belongs to the
/// definition that an import or export makes, and not to what that renames.
/// </remarks>
/// <param name="context">The validation.</param>
internal sealed class VisibleTypes(ValidationContext context)
{
    private readonly HashSet<TypeDef> _named = [];

    // Parts are shared, and what was visible once stays so.
    private readonly HashSet<WitType> _visible = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where messages point.</summary>
    public long Offset { get; set; }

    /// <summary>Notes that a type has a name.</summary>
    public void Add(TypeDef type) => _named.Add(context.Origins.Of(type));

    /// <summary>The first type that an entity refers to and that has no name; null when there is none.</summary>
    public WitType? FindHidden(FuncType type) =>
        First(type.Parameters, parameter => FindHidden(parameter.Type)) ?? FindHiddenOrNone(type.Result);

    /// <summary>The first type without a name in a type that is used.</summary>
    public WitType? FindHidden(WitType type)
    {
        switch (type)
        {
            case PrimitiveType:
                return null;
            case NamedType(var definition) when IsNamed(definition):
                return null;
            case NamedType(var definition):
                WitType target = definition.Type.Dealias();
                return target is NamedType ? type : FindHidden(target);
            case OwnType(var resource):
                return IsNamed(resource) ? null : resource.Type;
            case BorrowType(var resource):
                return IsNamed(resource) ? null : resource.Type;
            default:
                return FindHiddenPart(type);
        }
    }

    /// <summary>The first type without a name among the parts of a type that is itself getting one.</summary>
    public WitType? FindHiddenPart(WitType type)
    {
        type = type.Dealias();
        if (_visible.Contains(type))
        {
            return null;
        }

        WitType? hidden = type switch
        {
            NamedType { Definition.Kind: TypeDefKind.Record(var fields) } => First(fields, field => FindHidden(field.Type)),
            NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => First(cases, item => FindHiddenOrNone(item.Payload)),
            ListType(var element) => FindHidden(element),
            FixedLengthListType(var element, _) => FindHidden(element),
            MapType(var key, var value) => FindHidden(key) ?? FindHidden(value),
            OptionType(var payload) => FindHidden(payload),
            ResultType(var ok, var error) => FindHiddenOrNone(ok) ?? FindHiddenOrNone(error),
            TupleType(var items) => First(items, FindHidden),
            FutureType(var payload) => FindHiddenOrNone(payload),
            StreamType(var element) => FindHiddenOrNone(element),
            OwnType or BorrowType => FindHidden(type),
            _ => null,
        };
        if (hidden is null)
        {
            _visible.Add(type);
        }

        return hidden;
    }

    /// <summary>The first type without a name among what a type index stands for, which is itself getting one.</summary>
    public WitType? FindHidden(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => FindHiddenPart(type),
        TypeEntry.Func(var func) => FindHidden(func),
        TypeEntry.Instance(var instance) => First(instance.Exports, export => FindHidden(export.Type)),
        _ => null,
    };

    private WitType? FindHidden(TypedExtern item) => item switch
    {
        TypedExtern.Func(var func) => FindHidden(func),
        TypedExtern.Type(var entry) => FindHidden(entry),
        TypedExtern.Value(var type) => FindHiddenPart(type),
        TypedExtern.Instance(var instance) => First(instance.Exports, export => FindHidden(export.Type)),
        _ => null,
    };

    private bool IsNamed(TypeDef type) => _named.Contains(context.Origins.Of(type));

    private WitType? FindHiddenOrNone(WitType? type) => type is null ? null : FindHidden(type);

    // Types of instances share their parts too, and few bytes name a long function type: so each walk counts.
    private WitType? First<T>(ImmutableArray<T> items, Func<T, WitType?> find)
    {
        context.Spend(items.Length, Offset);
        foreach (T item in items)
        {
            if (find(item) is { } hidden)
            {
                return hidden;
            }
        }

        return null;
    }
}
