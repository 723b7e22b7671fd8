using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>One step of a script.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Keyword">Its first word.</param>
internal abstract record WastDirective(TextSpan Span, string Keyword)
{
    /// <summary>A module or component that is valid.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Subject">The module.</param>
    public sealed record Define(TextSpan Span, string Keyword, WastModule Subject) : WastDirective(Span, Keyword);

    /// <summary>A module or component that is not well-formed, or not valid.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Subject">The module.</param>
    /// <param name="Reason">What is wrong with it, in words of the script's author.</param>
    public sealed record Reject(TextSpan Span, string Keyword, WastModule Subject, string Reason) : WastDirective(Span, Keyword);

    /// <summary>A module or component that is valid, but cannot be linked or traps when it is instantiated.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Subject">The module.</param>
    /// <param name="Reason">How it fails, in words of the script's author.</param>
    public sealed record FailToStart(TextSpan Span, string Keyword, WastModule Subject, string Reason) : WastDirective(Span, Keyword);

    /// <summary>Anything that runs code of instances, or names them.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    public sealed record Execute(TextSpan Span, string Keyword) : WastDirective(Span, Keyword);
}
