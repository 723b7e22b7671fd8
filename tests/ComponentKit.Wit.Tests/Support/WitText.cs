using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>Short ways from text to models.</summary>
internal static class WitText
{
    public static DiagnosticResult<WitModel?> Resolve(string text, string path = "test.wit") =>
        WitResolver.Resolve(WitSources.Of(new SourceText(path, text)), WitFeatures.All);

    /// <summary>The model of a text without errors.</summary>
    public static WitModel Model(string text) => Resolve(text).GetValueOrThrow()!;

    /// <summary>The interface <c>i</c> with these items.</summary>
    public static WitInterface Interface(string items) => Model($"package a:b; interface i {{ {items} }}").Main.Interfaces[0];

    /// <summary>A type, given as text, in a scope with some definitions.</summary>
    public static WitType Type(string type, string definitions = "") =>
        Interface($"{definitions} the-function: func(x: {type});").Functions.Single(f => f.Resource is null).Parameters[0].Type;
}
