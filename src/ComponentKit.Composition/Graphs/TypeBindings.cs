using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>What the types of one instance's component stand for in the composition.</summary>
/// <remarks>
/// Every component knows types of its own only. Instantiating binds those of its imports to the types of the arguments, and all others
/// to new ones. What they are bound to are types of the composition, and those are bound to nothing.
/// </remarks>
/// <param name="bindForeign">Called for a definition that is not bound; may bind it, in the bindings that it is given.</param>
internal sealed class TypeBindings(Action<TypeBindings, TypeDef>? bindForeign = null)
{
    private readonly Dictionary<TypeDef, WitType> _bound = [];

    /// <summary>What a definition is bound to, or null.</summary>
    public WitType? Find(TypeDef definition)
    {
        if (bindForeign is not null && !_bound.ContainsKey(definition))
        {
            bindForeign(this, definition);
        }

        return _bound.GetValueOrDefault(definition);
    }

    public void Bind(TypeDef definition, WitType type) => _bound[definition] = type;

    /// <summary>Follows names up to what is bound, or to what is no name.</summary>
    public WitType Resolve(WitType type)
    {
        while (type is NamedType(var definition))
        {
            if (Find(definition) is { } bound)
            {
                return bound.Dealias();
            }

            if (definition.Kind is not TypeDefKind.Alias(var target))
            {
                break;
            }

            type = target;
        }

        return type;
    }
}
