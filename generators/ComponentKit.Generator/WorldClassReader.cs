using ComponentKit.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentKit.Generator;

/// <summary>Reads classes with <c>[WitWorld]</c>: the one place that sees symbols and syntax.</summary>
internal static class WorldClassReader
{
    public static WorldClass? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        AttributeData attribute = context.Attributes[0];
        if (context.TargetSymbol is not INamedTypeSymbol type
            || attribute.ConstructorArguments is not [{ Value: string world }]
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not { } syntax)
        {
            // The compiler says what is wrong.
            return null;
        }

        INamespaceSymbol @namespace = type.ContainingNamespace;
        return new WorldClass(
            world,
            @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString(),
            type.Name,
            type.DeclaredAccessibility == Accessibility.Public ? BindingAccessibility.Public : BindingAccessibility.Internal,
            FindProblem(type, (TypeDeclarationSyntax)context.TargetNode),
            FileSpan.Of(syntax, cancellation));
    }

    private static ClassProblem? FindProblem(INamedTypeSymbol type, TypeDeclarationSyntax declaration) => type switch
    {
        _ when !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) => ClassProblem.NotPartial,
        { ContainingType: not null } => ClassProblem.Nested,
        { IsGenericType: true } => ClassProblem.Generic,
        { IsStatic: true } => ClassProblem.Static,
        { IsAbstract: true } => ClassProblem.Abstract,
        { IsRecord: true } => ClassProblem.Record,
        _ => null,
    };
}
