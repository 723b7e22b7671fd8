using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>Collects the type definitions that something needs, each behind those that it is made of.</summary>
internal sealed class LiveTypes
{
    private readonly HashSet<TypeDef> _seen = [];
    private readonly HashSet<WitType> _anonymous = new(ReferenceEqualityComparer.Instance);
    private readonly List<TypeDef> _definitions = [];

    /// <summary>The definitions, in order.</summary>
    public IReadOnlyList<TypeDef> Definitions => _definitions;

    /// <summary>Adds what an import or export needs.</summary>
    public void Add(WorldItem item)
    {
        switch (item)
        {
            case WorldItem.Interface(_, var value):
                Add(value);
                break;
            case WorldItem.Function(var function):
                Add(function);
                break;
            case WorldItem.Type(var type):
                Add(type);
                break;
        }
    }

    /// <summary>Adds all types of an interface, and what its functions need.</summary>
    public void Add(WitInterface item)
    {
        foreach (TypeDef type in item.Types)
        {
            Add(type);
        }

        foreach (WitFunction function in item.Functions)
        {
            Add(function);
        }
    }

    /// <summary>Adds what a function needs.</summary>
    public void Add(WitFunction function)
    {
        // Of other functions of a resource, their types mention it.
        if (function.Kind == FunctionKind.Static)
        {
            Add(function.Resource!);
        }

        foreach (WitParameter parameter in function.Parameters)
        {
            Add(parameter.Type);
        }

        Add(function.Result);
    }

    /// <summary>Adds a definition and what it is made of.</summary>
    public void Add(TypeDef definition)
    {
        if (!_seen.Add(definition))
        {
            return;
        }

        switch (definition.Kind)
        {
            case TypeDefKind.Alias(var target):
                Add(target);
                break;
            case TypeDefKind.Record(var fields):
                AddAll(fields.Select(field => field.Type));
                break;
            case TypeDefKind.Variant(var cases):
                AddAll(cases.Select(item => item.Payload));
                break;
        }

        _definitions.Add(definition);
    }

    /// <summary>Adds what a type needs.</summary>
    public void Add(WitType? type)
    {
        switch (type)
        {
            case null or PrimitiveType:
                return;
            case NamedType(var definition):
                Add(definition);
                return;
        }

        if (!_anonymous.Add(type))
        {
            return;
        }

        switch (type)
        {
            case OwnType(var resource):
                Add(resource);
                break;
            case BorrowType(var resource):
                Add(resource);
                break;
            default:
                AddAll(TypeParts.Of(type));
                break;
        }
    }

    private void AddAll(IEnumerable<WitType?> types)
    {
        foreach (WitType? type in types)
        {
            Add(type);
        }
    }
}
