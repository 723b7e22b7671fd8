using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>A statement of a script.</summary>
public abstract record WacStatement
{
    private WacStatement()
    {
    }

    /// <summary><c>import a as b: c;</c></summary>
    /// <param name="Name">The name within the script.</param>
    /// <param name="As">The name of the import, or null.</param>
    /// <param name="Type">What is imported.</param>
    public sealed record Import(Identifier Name, WacName? As, WacImportType Type) : WacStatement;

    /// <summary><c>interface a { … }</c></summary>
    /// <param name="Syntax">The interface.</param>
    public sealed record Interface(InterfaceSyntax Syntax) : WacStatement;

    /// <summary><c>world a { … }</c></summary>
    /// <param name="Syntax">The world.</param>
    public sealed record World(WorldSyntax Syntax) : WacStatement;

    /// <summary>The definition of a type.</summary>
    /// <param name="Syntax">The definition.</param>
    public sealed record Definition(TypeDefinitionSyntax Syntax) : WacStatement;

    /// <summary><c>let a = b;</c></summary>
    /// <param name="Name">The name.</param>
    /// <param name="Value">What it stands for.</param>
    public sealed record Let(Identifier Name, WacExpression Value) : WacStatement;

    /// <summary><c>export a;</c>, <c>export a as b;</c> or <c>export a...;</c></summary>
    /// <param name="Value">What is exported.</param>
    /// <param name="As">The name of the export, or null.</param>
    /// <param name="Spread">The dots, where all exports of an instance are exported; null else.</param>
    public sealed record Export(WacExpression Value, WacName? As, TextSpan? Spread) : WacStatement;
}
