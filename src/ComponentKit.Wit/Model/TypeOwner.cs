namespace ComponentKit.Wit.Model;

/// <summary>What types can be defined in: an interface or a world.</summary>
public abstract class TypeOwner
{
    private readonly List<TypeDef> _types = [];

    private protected TypeOwner(string? name, WitPackage? package)
    {
        Name = name;
        Package = package;
    }

    /// <summary>The name within the package, or null for an interface written inline in a world.</summary>
    public string? Name { get; }

    /// <summary>The package, or null for an owner that stands alone, such as a bare component's instance.</summary>
    public WitPackage? Package { get; }

    /// <summary>The doc comment, or null.</summary>
    public string? Docs { get; internal set; }

    /// <summary>The gates on the item.</summary>
    public Stability Stability { get; internal set; } = Stability.Unknown;

    /// <summary>
    /// The named types: those brought in by <c>use</c>, then those defined here, each after those it is built of, otherwise as they
    /// are written. What an <c>include</c> brings to a world is among its imports only.
    /// </summary>
    public IReadOnlyList<TypeDef> Types => _types;

    /// <summary>The name as components write it, such as <c>wasi:http/types@0.2.0</c>, or null without a name.</summary>
    public string? QualifiedName => Name is null ? null : Package?.Name.Qualify(Name) ?? Name;

    internal void Add(TypeDef type) => _types.Add(type);

    /// <inheritdoc/>
    public override string ToString() => QualifiedName ?? "(inline)";
}
