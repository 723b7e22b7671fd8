using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>A token; its kind is in <see cref="TokenList.Kinds"/>.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">The name, number, version or string; null for other kinds.</param>
/// <param name="FirstComment">The index of the first comment between the token before and this one.</param>
/// <param name="EndComment">The index behind the last such comment.</param>
internal readonly record struct Token(TextSpan Span, string? Text, int FirstComment, int EndComment);
