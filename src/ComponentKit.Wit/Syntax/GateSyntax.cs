using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>An annotation before an item: a gate, or an external id.</summary>
/// <param name="Span">The annotation's name, with its <c>@</c>.</param>
public abstract record GateSyntax(TextSpan Span);

/// <summary><c>@since(version = 1.0.0)</c></summary>
/// <param name="Version">The version.</param>
/// <param name="Span">The annotation's name.</param>
public sealed record SinceSyntax(VersionSyntax Version, TextSpan Span) : GateSyntax(Span);

/// <summary><c>@unstable(feature = name)</c></summary>
/// <param name="Feature">The feature.</param>
/// <param name="Span">The annotation's name.</param>
public sealed record UnstableSyntax(Identifier Feature, TextSpan Span) : GateSyntax(Span);

/// <summary><c>@deprecated(version = 1.0.0)</c></summary>
/// <param name="Version">The version.</param>
/// <param name="Span">The annotation's name.</param>
public sealed record DeprecatedSyntax(VersionSyntax Version, TextSpan Span) : GateSyntax(Span);

/// <summary><c>@external-id("…")</c> (🏷️).</summary>
/// <param name="Id">The text, its escapes undone.</param>
/// <param name="Span">The annotation's name.</param>
public sealed record ExternalIdSyntax(string Id, TextSpan Span) : GateSyntax(Span);
