namespace ComponentKit.Wit.Model;

/// <summary>A type definition: a record, variant, enum, flags, resource, or another name for a type.</summary>
/// <remarks>Compares by reference: two definitions are two types.</remarks>
public sealed class TypeDef
{
    private TypeDefKind? _kind;
    private TypeDef? _dealiased;

    internal TypeDef(string? name, TypeOwner? owner)
    {
        Name = name;
        Owner = owner;
        Type = new NamedType(this);
    }

    /// <summary>The name; null only in binaries, for definitions that are not exported.</summary>
    public string? Name { get; }

    /// <summary>The interface or world in which it is defined; null only in binaries.</summary>
    public TypeOwner? Owner { get; }

    /// <summary>The doc comment, or null.</summary>
    public string? Docs { get; internal set; }

    /// <summary>The gates on the type.</summary>
    public Stability Stability { get; internal set; } = Stability.Unknown;

    /// <summary>What the world outside calls it (🏷️), any text at all; null for most types.</summary>
    public string? ExternalId { get; internal set; }

    /// <summary>What is defined.</summary>
    public TypeDefKind Kind
    {
        get => _kind ?? throw new InvalidOperationException($"the kind of `{Name}` is not resolved yet");
        internal set => _kind = value;
    }

    /// <summary>The type that refers to this definition; always the same object.</summary>
    public NamedType Type { get; }

    /// <summary>This definition, or the one it is another name for, however many names lie between.</summary>
    public TypeDef Dealias()
    {
        // Kept, as in a chain of names each asks again. Kinds are set once, those of targets before those of their aliases.
        TypeDef definition = this;
        while (definition._dealiased is null && definition.Kind is TypeDefKind.Alias(NamedType(var target)))
        {
            definition = target;
        }

        return _dealiased = definition._dealiased ?? definition;
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? "(anonymous)";
}
