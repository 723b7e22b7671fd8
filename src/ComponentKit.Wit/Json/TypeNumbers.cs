using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>
/// The numbers of the types without names in one scope, a package or an <c>include</c>, in which equal ones are one.
/// </summary>
/// <param name="types">All types with numbers, which are places in this list.</param>
/// <param name="definitions">The numbers of definitions.</param>
/// <param name="excluded">Definitions that gates leave out.</param>
internal sealed class TypeNumbers(List<NumberedType> types, Dictionary<TypeDef, int> definitions, HashSet<TypeDef> excluded)
{
    private readonly Dictionary<WitType, int> _numbers = [];

    /// <summary>The number of a type that is no primitive.</summary>
    public int Of(WitType type) => type is NamedType(var definition) ? definitions[definition] : _numbers[type];

    /// <summary>Numbers a definition of a package, after the types without names in it.</summary>
    public void Define(TypeDef definition)
    {
        List<WitType> parts = TypeParts.Of(definition).ToList();
        foreach (WitType part in parts)
        {
            AddAnonymous(part, definition.Stability);
        }

        AddOwned(parts);
        definitions.Add(definition, types.Count);
        types.Add(new NumberedType(definition, null, definition.Stability, this));
    }

    /// <summary>Numbers the types without names in a function; handles that own have to wait.</summary>
    public void AddAnonymous(WitFunction function)
    {
        foreach (WitType type in TypeParts.Of(function))
        {
            AddAnonymous(type, Stability.Unknown);
        }
    }

    /// <summary>Numbers those of some types that are handles that own.</summary>
    public void AddOwned(IEnumerable<WitType> parts)
    {
        foreach (OwnType part in parts.OfType<OwnType>())
        {
            if (!_numbers.ContainsKey(part))
            {
                Add(part, Stability.Unknown);
            }
        }
    }

    /// <summary>Numbers a copy that an <c>include</c> made, after everything it is built of.</summary>
    public void AddCopy(TypeDef definition)
    {
        if (definitions.ContainsKey(definition))
        {
            return;
        }

        switch (definition.Kind)
        {
            case TypeDefKind.Alias(NamedType(var target)) when target.Owner == definition.Owner:
                AddCopy(target);
                break;
            case TypeDefKind.Alias(OwnType(var resource)):
                AddCopy(resource);
                break;
            case TypeDefKind.Alias(BorrowType(var resource)):
                AddCopy(resource);
                break;
            default:
                AddCopies(TypeParts.Of(definition));
                break;
        }

        definitions.Add(definition, types.Count);
        types.Add(new NumberedType(definition, null, definition.Stability, this));
    }

    /// <summary>Numbers everything that a copied function is built of.</summary>
    public void AddCopy(WitFunction function)
    {
        if (function.Resource is { } resource)
        {
            AddCopy(resource);
        }

        AddCopies(TypeParts.Of(function));
    }

    private void AddCopies(IEnumerable<WitType> parts)
    {
        foreach (WitType part in parts)
        {
            if (part is NamedType(var definition))
            {
                AddCopy(definition);
            }
            else if (part is not PrimitiveType && !_numbers.ContainsKey(part))
            {
                if (Resource(part) is { } resource)
                {
                    AddCopy(resource);
                }

                AddCopies(TypeParts.Of(part));
                Add(part, part is OwnType ? Stability.Unknown : StabilityOf(part));
            }
        }
    }

    // Gives false for what a gate leaves out with one of its parts.
    private bool AddAnonymous(WitType type, Stability outer)
    {
        switch (type)
        {
            case PrimitiveType:
                return true;
            case NamedType(var definition):
                return !excluded.Contains(definition);
            case OwnType(var resource):
                return !excluded.Contains(resource);
            case BorrowType(var resource) when excluded.Contains(resource):
                return false;
        }

        if (_numbers.ContainsKey(type))
        {
            return true;
        }

        bool isIncluded = true;
        List<WitType> parts = TypeParts.Of(type).ToList();
        foreach (WitType part in parts)
        {
            isIncluded &= AddAnonymous(part, outer);
        }

        if (isIncluded)
        {
            AddOwned(parts);
            Add(type, outer == Stability.Unknown ? StabilityOf(type) : outer);
        }

        return isIncluded;
    }

    private void Add(WitType type, Stability stability)
    {
        _numbers.Add(type, types.Count);
        types.Add(new NumberedType(null, type, stability, this));
    }

    private Stability StabilityOf(WitType type)
    {
        IEnumerable<Stability> parts = Resource(type) is { } resource
            ? [resource.Stability]
            : TypeParts.Of(type).Where(p => p is not PrimitiveType).Select(p => Resource(p) is { } r && p is OwnType ? r.Stability : types[Of(p)].Stability);
        return parts.FirstOrDefault(s => s != Stability.Unknown) ?? Stability.Unknown;
    }

    private static TypeDef? Resource(WitType type) => type switch
    {
        OwnType(var resource) => resource,
        BorrowType(var resource) => resource,
        _ => null,
    };
}
