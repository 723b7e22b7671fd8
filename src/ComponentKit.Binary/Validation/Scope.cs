using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>One of the nested scopes that outer aliases count: a component, a component type or an instance type.</summary>
/// <param name="parent">The scope around it, or null.</param>
/// <param name="isComponent">Whether it is a component and not just the type of one, or of an instance.</param>
internal sealed class Scope(Scope? parent, bool isComponent)
{
    private readonly HashSet<TypeDef> _boundTypes = [];

    public Scope? Parent { get; } = parent;

    public bool IsComponent { get; } = isComponent;

    public IndexSpaces Spaces { get; } = new();

    public ExternNameSet ImportNames { get; } = new("import");

    public ExternNameSet ExportNames { get; } = new("export");

    public ImmutableArray<NamedExtern>.Builder Imports { get; } = ImmutableArray.CreateBuilder<NamedExtern>();

    public ImmutableArray<NamedExtern>.Builder Exports { get; } = ImmutableArray.CreateBuilder<NamedExtern>();

    /// <summary>The resource types that the component itself implements.</summary>
    public HashSet<TypeDef> OwnResources { get; } = [];

    /// <summary>The type definitions made here.</summary>
    public IReadOnlySet<TypeDef> BoundTypes => _boundTypes;

    /// <summary>Makes a type definition that belongs to this scope.</summary>
    public TypeDef Define(string? name, TypeDefKind kind)
    {
        var definition = new TypeDef(name, owner: null) { Kind = kind };
        _boundTypes.Add(definition);
        return definition;
    }
}
