using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>An argument of <c>new</c>.</summary>
public abstract record WacArgument
{
    private WacArgument()
    {
    }

    /// <summary><c>a</c>: the import that it is for follows from what it is.</summary>
    /// <param name="Name">The name of the value.</param>
    public sealed record Inferred(Identifier Name) : WacArgument;

    /// <summary><c>...a</c>: the exports of an instance, for all imports of their names.</summary>
    /// <param name="Name">The name of the instance.</param>
    public sealed record Spread(Identifier Name) : WacArgument;

    /// <summary><c>a: b</c></summary>
    /// <param name="Name">The import.</param>
    /// <param name="Value">What it gets.</param>
    public sealed record Named(WacName Name, WacExpression Value) : WacArgument;

    /// <summary><c>...</c>: all other imports become imports of the composition.</summary>
    /// <param name="Span">The dots.</param>
    public sealed record Fill(TextSpan Span) : WacArgument;
}
