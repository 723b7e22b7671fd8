using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>What an expression begins with.</summary>
/// <param name="Span">Where it is written.</param>
public abstract record WacPrimary(TextSpan Span)
{
    /// <summary><c>new a:b { … }</c></summary>
    /// <param name="Package">The component.</param>
    /// <param name="Arguments">What its imports get.</param>
    /// <param name="Span">Where it is written.</param>
    public sealed record New(PackageNameSyntax Package, ImmutableArray<WacArgument> Arguments, TextSpan Span) : WacPrimary(Span);

    /// <summary><c>(a)</c></summary>
    /// <param name="Inner">The expression in parentheses.</param>
    /// <param name="Span">Where it is written.</param>
    public sealed record Nested(WacExpression Inner, TextSpan Span) : WacPrimary(Span);

    /// <summary>A name that was given before.</summary>
    /// <param name="Identifier">The name.</param>
    public sealed record Name(Identifier Identifier) : WacPrimary(Identifier.Span);
}
