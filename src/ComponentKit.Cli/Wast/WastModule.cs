using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>A module or component in a script.</summary>
/// <param name="Span">Where it stands, parentheses included.</param>
/// <param name="IsComponent">Whether it is a component rather than a core module.</param>
/// <param name="IsDefinition">Whether it is only defined, to be instantiated later.</param>
/// <param name="Name">The identifier that later directives call it by; null for none.</param>
internal abstract record WastModule(TextSpan Span, bool IsComponent, bool IsDefinition, string? Name)
{
    /// <summary>In the text format, as it stands in the script.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsComponent">Whether it is a component.</param>
    /// <param name="IsDefinition">Whether it is only defined.</param>
    /// <param name="Name">Its identifier.</param>
    /// <param name="Content">The text, without the word <c>definition</c>, in its own line and column.</param>
    public sealed record Text(TextSpan Span, bool IsComponent, bool IsDefinition, string? Name, string Content)
        : WastModule(Span, IsComponent, IsDefinition, Name);

    /// <summary>In the text format, as strings.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsComponent">Whether it is a component.</param>
    /// <param name="IsDefinition">Whether it is only defined.</param>
    /// <param name="Name">Its identifier.</param>
    /// <param name="Content">The text, UTF-8 as a rule, but a script may try other bytes.</param>
    public sealed record Quote(TextSpan Span, bool IsComponent, bool IsDefinition, string? Name, ImmutableArray<byte> Content)
        : WastModule(Span, IsComponent, IsDefinition, Name);

    /// <summary>In binary.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsComponent">Whether it is a component.</param>
    /// <param name="IsDefinition">Whether it is only defined.</param>
    /// <param name="Name">Its identifier.</param>
    /// <param name="Content">The bytes.</param>
    public sealed record Binary(TextSpan Span, bool IsComponent, bool IsDefinition, string? Name, ImmutableArray<byte> Content)
        : WastModule(Span, IsComponent, IsDefinition, Name);
}
