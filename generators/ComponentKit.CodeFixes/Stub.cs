using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentKit.CodeFixes;

/// <summary>Writes one member of a contract as C# that says it has still to be written.</summary>
/// <remarks>Types are written in full; <see cref="StubSyntax"/> marks them for the editor to shorten.</remarks>
internal static class Stub
{
    private const string Body = "throw new global::System.NotImplementedException()";

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The text of a method or property, with docs and what says how far it can be relied on.</summary>
    /// <param name="member">The member of the contract.</param>
    /// <param name="isExplicit">Whether it is for callers of the contract alone.</param>
    public static string Write(ISymbol member, bool isExplicit)
    {
        string head = isExplicit
            ? $"{Stability(member)}{{0}} {Type(member.ContainingType)}.{Name(member.Name)}"
            : $"/// <inheritdoc/>\n{Stability(member)}public {(member.IsStatic ? "static " : "")}{{0}} {Name(member.Name)}";
        return member switch
        {
            IPropertySymbol property => string.Format(null, head, Type(property.Type)) + Accessors(property),
            IMethodSymbol method => string.Format(null, head, Returns(method)) + $"({Parameters(method, isExplicit)}) => {Body};",
            _ => throw new InvalidOperationException(member.Kind.ToString()),
        };
    }

    /// <summary>A type, in full.</summary>
    public static string Type(ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    private static string Name(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string Returns(IMethodSymbol method) => method.ReturnsVoid ? "void" : Type(method.ReturnType);

    private static string Accessors(IPropertySymbol property) => property.SetMethod is null
        ? $" => {Body};"
        : $" {{ get => {Body}; {(property.SetMethod.IsInitOnly ? "init" : "set")} => {Body}; }}";

    private static string Parameters(IMethodSymbol method, bool isExplicit) =>
        string.Join(", ", method.Parameters.Select(p => Parameter(p, isExplicit)));

    private static string Parameter(IParameterSymbol parameter, bool isExplicit)
    {
        string modifier = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => parameter.IsParams ? "params " : "",
        };
        string scoped = parameter.ScopedKind == ScopedKind.None || parameter.RefKind == RefKind.Out || parameter.IsParams ? "" : "scoped ";

        // A caller of the contract never sees the defaults of an explicit implementation, of which the compiler warns.
        string value = parameter.HasExplicitDefaultValue && !isExplicit ? $" = {Default(parameter)}" : "";
        return $"{scoped}{modifier}{Type(parameter.Type)} {Name(parameter.Name)}{value}";
    }

    private static string Default(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => "default",
        { } value when parameter.Type.TypeKind == TypeKind.Enum =>
            $"({Type(parameter.Type)}){SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}",
        { } value => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };

    // What is obsolete or experimental may mention types that are: as the contract's own member does.
    private static string Stability(ISymbol member)
    {
        string text = "";
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ObsoleteAttribute" or "ExperimentalAttribute" } type)
            {
                IEnumerable<string> arguments = attribute.ConstructorArguments
                    .Select(a => SymbolDisplay.FormatPrimitive(a.Value!, quoteStrings: true, useHexadecimalNumbers: false));
                text += $"[{Type(type)}({string.Join(", ", arguments)})]\n";
            }
        }

        return text;
    }
}
