using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of a component, resolved: its imports and exports.</summary>
/// <remarks>
/// Instantiating replaces the types that it imports by those of the arguments, in its exports too, and makes the other
/// <see cref="BoundTypes"/> anew.
/// </remarks>
public sealed class ComponentType
{
    internal ComponentType(ImmutableArray<NamedExtern> imports, ImmutableArray<NamedExtern> exports, IReadOnlySet<TypeDef> boundTypes)
    {
        Imports = imports;
        Exports = exports;
        BoundTypes = boundTypes;
        Depth = Math.Max(TypeDepth.Of(imports), TypeDepth.Of(exports)) + 1;
    }

    /// <summary>The imports, in the order of their definition.</summary>
    public ImmutableArray<NamedExtern> Imports { get; }

    /// <summary>The exports, in the order of their definition.</summary>
    public ImmutableArray<NamedExtern> Exports { get; }

    /// <summary>The type definitions made inside the component.</summary>
    internal IReadOnlySet<TypeDef> BoundTypes { get; }

    /// <summary>How deeply instance and component types are nested in this one, itself included.</summary>
    internal int Depth { get; }
}
