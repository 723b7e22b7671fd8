using System.Collections.Immutable;

namespace ComponentKit.Wit.Model;

/// <summary>What a type definition defines: a closed set of cases.</summary>
public abstract record TypeDefKind
{
    private TypeDefKind()
    {
    }

    /// <summary>A record.</summary>
    /// <param name="Fields">The fields in order; at least one.</param>
    public sealed record Record(ImmutableArray<WitField> Fields) : TypeDefKind;

    /// <summary>A variant.</summary>
    /// <param name="Cases">The cases in order; at least one.</param>
    public sealed record Variant(ImmutableArray<WitCase> Cases) : TypeDefKind;

    /// <summary>An enum.</summary>
    /// <param name="Cases">The cases in order; at least one, none with a payload.</param>
    public sealed record Enum(ImmutableArray<WitCase> Cases) : TypeDefKind;

    /// <summary>Flags.</summary>
    /// <param name="Labels">The labels in order; none has a payload.</param>
    public sealed record Flags(ImmutableArray<WitCase> Labels) : TypeDefKind;

    /// <summary>A resource. Its functions are among those of the interface or world.</summary>
    public sealed record Resource : TypeDefKind;

    /// <summary>Another name for a type: <c>type a = b</c>, or a name brought in by <c>use</c>.</summary>
    /// <param name="Target">The type.</param>
    public sealed record Alias(WitType Target) : TypeDefKind;
}
