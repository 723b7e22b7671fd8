using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Typing;

/// <summary>What a type index stands for, resolved.</summary>
public abstract record TypeEntry
{
    private TypeEntry()
    {
    }

    /// <summary>A type of values. A record, variant, enum or flags is a <see cref="NamedType"/> even where it has no name.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Value(WitType Type) : TypeEntry;

    /// <summary>A resource type.</summary>
    /// <param name="Definition">The definition, or an alias of it; its identity is that of <see cref="TypeDef.Dealias"/>.</param>
    public sealed record Resource(TypeDef Definition) : TypeEntry;

    /// <summary>A function type.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Func(FuncType Type) : TypeEntry;

    /// <summary>An instance type.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Instance(InstanceType Type) : TypeEntry;

    /// <summary>A component type.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Component(ComponentType Type) : TypeEntry;
}
