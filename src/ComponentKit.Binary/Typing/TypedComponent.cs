using System.Collections.Immutable;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Typing;

/// <summary>A valid component: the definitions as written, and beside them what every index stands for.</summary>
/// <remarks>
/// <para>
/// The definitions say how things are made, the index spaces what they are. Value types are those of the WIT model. A type that
/// is imported or exported, or exported by an instance type, is a <see cref="ComponentKit.Wit.Model.TypeDef"/> with that name, an alias of
/// the type it equals; so the chain of aliases tells where a name comes from, and <c>Dealias</c> leads to the definition, which
/// has no name of its own unless it is a resource that is imported.
/// </para>
/// <para>
/// A resource type is an identity: the <c>Dealias</c>ed definition. Identities hold within one component. Each instantiation of
/// a nested component has others than the nested component's own: those that appear as the types of the new instance's
/// exports. Who follows resources at run time pairs the exports of the instance's type with those of the instance, by name.
/// </para>
/// </remarks>
public sealed class TypedComponent
{
    private readonly Dictionary<Definition.Component, TypedComponent> _nested;

    internal TypedComponent(
        ComponentBinary source,
        ComponentType type,
        IndexSpaces spaces,
        CoreTypeTable coreTypes,
        Dictionary<Definition.Component, TypedComponent> nested)
    {
        Source = source;
        Type = type;
        Spaces = spaces;
        CoreTypes = coreTypes;
        _nested = nested;
    }

    /// <summary>The component as written.</summary>
    public ComponentBinary Source { get; }

    /// <summary>The component's type, seen from inside: resource types are those of the index spaces.</summary>
    public ComponentType Type { get; }

    /// <summary>The imports, in the order of the binary.</summary>
    public ImmutableArray<NamedExtern> Imports => Type.Imports;

    /// <summary>The exports, in the order of the binary.</summary>
    public ImmutableArray<NamedExtern> Exports => Type.Exports;

    /// <summary>What every index stands for.</summary>
    public IndexSpaces Spaces { get; }

    /// <summary>What the numbers of core types stand for; to be locked while types are added.</summary>
    internal CoreTypeTable CoreTypes { get; }

    /// <summary>The nested component that a definition of this component holds.</summary>
    public TypedComponent GetNested(Definition.Component definition) => _nested[definition];
}
