using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>A value in a script, as written.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Keyword">What kind of value it is, such as <c>u32.const</c>.</param>
/// <param name="Words">The numbers or strings that follow the keyword, and the names of fields.</param>
/// <param name="Parts">The values that it consists of.</param>
internal sealed record WastValue(TextSpan Span, string Keyword, ImmutableArray<string> Words, ImmutableArray<WastValue> Parts);
