using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>One of the nested scopes that outer aliases count: a component, a component type or an instance type.</summary>
/// <param name="context">The validation.</param>
/// <param name="parent">The scope around it, or null.</param>
/// <param name="kind">What it is.</param>
internal sealed class Scope(ValidationContext context, Scope? parent, ScopeKind kind)
{
    private readonly HashSet<TypeDef> _boundTypes = [];
    private ExternalVisibility? _visibility;

    public Scope? Parent { get; } = parent;

    public ScopeKind Kind { get; } = kind;

    /// <summary>Whether it is a component and not just the type of one, or of an instance.</summary>
    public bool IsComponent => Kind == ScopeKind.Component;

    public IndexSpaces Spaces { get; } = new();

    public ExternNameSet ImportNames { get; } = new("import");

    public ExternNameSet ExportNames { get; } = new("export");

    /// <summary>The types with a name outside; instance types have no outside, they are looked at where they are used.</summary>
    public ExternalVisibility? Visibility => Kind == ScopeKind.InstanceType ? null : _visibility ??= new ExternalVisibility(context, this);

    public ImmutableArray<NamedExtern>.Builder Imports { get; } = ImmutableArray.CreateBuilder<NamedExtern>();

    public ImmutableArray<NamedExtern>.Builder Exports { get; } = ImmutableArray.CreateBuilder<NamedExtern>();

    /// <summary>The indices of the values that have been used (🪙).</summary>
    public HashSet<int> UsedValues { get; } = [];

    /// <summary>Whether there is a start function (🪙).</summary>
    public bool HasStart { get; set; }

    /// <summary>The type of the context slots, once a built-in has told it.</summary>
    public CoreValueKind? ContextType { get; set; }

    /// <summary>The resource types that the component itself implements, with what represents them.</summary>
    public Dictionary<TypeDef, CoreValueType> OwnResources { get; } = [];

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
