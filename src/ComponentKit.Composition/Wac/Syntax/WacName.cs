using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>The name of an import, export or argument: a word, or any text in quotes.</summary>
/// <param name="Value">The name.</param>
/// <param name="IsQuoted">Whether it is in quotes, and so meant exactly.</param>
/// <param name="Span">Where it is written, quotes included.</param>
public sealed record WacName(string Value, bool IsQuoted, TextSpan Span);
