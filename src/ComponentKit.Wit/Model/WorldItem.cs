namespace ComponentKit.Wit.Model;

/// <summary>One import or export of a world.</summary>
/// <param name="Name">The name as components write it: <c>wasi:http/types@0.2.0</c> for a named interface, a plain name for anything else.</param>
public abstract record WorldItem(string Name)
{
    /// <summary>The gates on the import or export itself.</summary>
    public Stability Stability { get; init; } = Stability.Unknown;

    /// <summary>The doc comment on the import or export itself, or null.</summary>
    public string? Docs { get; init; }

    /// <summary>What the world outside calls the import or export (🏷️), any text at all; null for most.</summary>
    public string? ExternalId { get; init; }

    /// <summary>An interface, named or written inline.</summary>
    /// <param name="Name">The qualified name, or the plain name of an inline interface.</param>
    /// <param name="Value">The interface.</param>
    public sealed record Interface(string Name, WitInterface Value) : WorldItem(Name);

    /// <summary>A function of the world itself.</summary>
    /// <param name="Value">The function.</param>
    public sealed record Function(WitFunction Value) : WorldItem(Value.Name);

    /// <summary>A type that the world itself imports: defined in it, or brought in by <c>use</c>.</summary>
    /// <param name="Value">The type.</param>
    public sealed record Type(TypeDef Value) : WorldItem(Value.Name!);
}
