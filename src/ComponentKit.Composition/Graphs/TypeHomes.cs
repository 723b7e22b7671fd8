using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Of some types, the instance whose export each is: where others have to import it from.</summary>
internal sealed class TypeHomes
{
    private readonly Dictionary<TypeDef, NamedExtern> _homes = [];

    /// <summary>No type at all.</summary>
    public static TypeHomes None { get; } = new();

    /// <summary>The homes of all types that instances among some imports export.</summary>
    public static TypeHomes Of(ImmutableArray<NamedExtern> imports)
    {
        var homes = new TypeHomes();
        foreach (NamedExtern import in imports)
        {
            if (import.Type is TypedExtern.Instance(var type))
            {
                homes.Add(import.Name, type);
            }
        }

        return homes;
    }

    /// <summary>Makes an instance the home of the types that it exports and that have no other.</summary>
    public void Add(ExternName name, InstanceType type)
    {
        var home = new NamedExtern(name, new TypedExtern.Instance(type));
        foreach (NamedExtern export in type.Exports)
        {
            if (DefinitionOf(export.Type) is { } definition)
            {
                _homes.TryAdd(definition, home);
            }
        }
    }

    /// <summary>Adds the homes that others know.</summary>
    public void Add(TypeHomes others)
    {
        foreach ((TypeDef type, NamedExtern home) in others._homes)
        {
            _homes.TryAdd(type, home);
        }
    }

    /// <summary>The instance that a type is an export of, or null.</summary>
    public NamedExtern? Find(TypeDef type) => _homes.GetValueOrDefault(type);

    /// <summary>The definition that an export of a type has, or null where it has none.</summary>
    public static TypeDef? DefinitionOf(TypedExtern item) => item switch
    {
        TypedExtern.Type(TypeEntry.Resource(var resource)) => resource,
        TypedExtern.Type(TypeEntry.Value(NamedType(var definition))) => definition,
        _ => null,
    };
}
