using System.Collections.Immutable;
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

    /// <summary>An instance of a component that was defined before.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Name">What later directives call the instance; null for nothing.</param>
    /// <param name="Definition">What the component is called; null for the one defined last.</param>
    public sealed record Instantiate(TextSpan Span, string Keyword, string? Name, string? Definition) : WastDirective(Span, Keyword);

    /// <summary>An instance is given a name that components can import it by.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Instance">What the instance is called; null for the one made last.</param>
    public sealed record Register(TextSpan Span, string Keyword, string Name, string? Instance) : WastDirective(Span, Keyword);

    /// <summary>A call that returns.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Call">The call.</param>
    /// <param name="Results">What it has to return; null for anything.</param>
    public sealed record Return(TextSpan Span, string Keyword, WastCall Call, ImmutableArray<WastValue>? Results) : WastDirective(Span, Keyword);

    /// <summary>A call that traps.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    /// <param name="Call">The call.</param>
    public sealed record Trap(TextSpan Span, string Keyword, WastCall Call) : WastDirective(Span, Keyword);

    /// <summary>Anything else that runs code of instances.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Keyword">Its first word.</param>
    public sealed record Execute(TextSpan Span, string Keyword) : WastDirective(Span, Keyword);
}
