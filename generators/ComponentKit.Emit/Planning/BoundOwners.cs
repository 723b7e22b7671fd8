using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Collects the interfaces and worlds that worlds touch, in the order in which they come up.</summary>
internal sealed class BoundOwners
{
    private readonly List<BoundOwner> _all = [];
    private readonly Dictionary<TypeOwner, BoundOwner> _byOwner = [];

    public IReadOnlyList<BoundOwner> All => _all;

    /// <summary>Whether a world imports an interface, or it is a world, whose own types are imported.</summary>
    public bool IsImported(TypeOwner owner) =>
        _byOwner.TryGetValue(owner, out BoundOwner? bound) && (bound.ImportNames.Count > 0 || owner is WitWorld);

    /// <summary>Whether a world exports an interface.</summary>
    public bool IsExported(TypeOwner owner) => _byOwner.TryGetValue(owner, out BoundOwner? bound) && bound.ExportNames.Count > 0;

    /// <summary>Adds a world with all its imports and exports.</summary>
    public void Add(HostWorld host)
    {
        BindingAccessibility accessibility = host.Options.Accessibility;
        Touch(host.World, accessibility);
        foreach (WorldItem item in host.World.Imports)
        {
            if (Touch(item, accessibility) is { } bound && !bound.ImportNames.Contains(item.Name))
            {
                bound.ImportNames.Add(item.Name);
            }
        }

        foreach (WorldItem item in host.World.Exports)
        {
            if (Touch(item, accessibility) is { } bound && !bound.ExportNames.Contains(item.Name))
            {
                bound.ExportNames.Add(item.Name);
            }
        }
    }

    /// <summary>Whether an interface has more than one name among the imports, or exports, of all worlds.</summary>
    public bool HasManyNames(TypeOwner owner, CanonContext context) =>
        _byOwner.TryGetValue(owner, out BoundOwner? bound)
        && (context == CanonContext.Lift ? bound.ExportNames : bound.ImportNames).Count > 1;

    private BoundOwner? Touch(WorldItem item, BindingAccessibility accessibility)
    {
        switch (item)
        {
            case WorldItem.Interface(_, var value):
                return Touch(value, accessibility);
            case WorldItem.Type(var type):
                TouchType(type, accessibility);
                return null;
            default:
                return null;
        }
    }

    private BoundOwner Touch(TypeOwner owner, BindingAccessibility accessibility)
    {
        if (!_byOwner.TryGetValue(owner, out BoundOwner? bound))
        {
            bound = new BoundOwner(owner);
            _byOwner.Add(owner, bound);
            _all.Add(bound);
        }
        else if (bound.Accessibility >= accessibility)
        {
            return bound;
        }

        bound.Accessibility = accessibility;
        foreach (TypeDef type in owner.Types)
        {
            TouchType(type, accessibility);
        }

        return bound;
    }

    // What a name is another name for is defined elsewhere, and has to be there too.
    private void TouchType(TypeDef type, BindingAccessibility accessibility)
    {
        TypeDef definition = type.Dealias();
        if (definition.Owner is { } owner && (owner != type.Owner || !_byOwner.ContainsKey(owner)))
        {
            Touch(owner, accessibility);
        }
    }
}
