using ComponentKit.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.CodeFixes;

/// <summary>Writes the stubs of one document, all at once.</summary>
internal static class StubFixer
{
    /// <summary>Writes the members that types lack, and the types that worlds lack.</summary>
    /// <param name="document">The document.</param>
    /// <param name="spans">Where diagnostics are: names in base lists, and attributes of worlds.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<Document> FixAsync(Document document, IReadOnlyCollection<TextSpan> spans, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        StubSyntax syntax = StubSyntax.For(await document.GetTextAsync(cancellation).ConfigureAwait(false));
        var additions = new Dictionary<SyntaxNode, List<MemberDeclarationSyntax>>();
        SyntaxNode[] nodes = [.. spans.Distinct().OrderBy(s => s.Start).Select(s => root.FindNode(s))];
        foreach (var type in nodes.Where(n => FindContract(n, model, cancellation) is not null).GroupBy(n => n.FirstAncestorOrSelf<TypeDeclarationSyntax>()!))
        {
            INamedTypeSymbol symbol = model.GetDeclaredSymbol(type.Key, cancellation)!;
            var planner = new StubPlanner(symbol, symbol.Name, StubPlanner.IsVisible(symbol));
            Add(type.Key, type.SelectMany(n => planner.Plan(FindContract(n, model, cancellation)!)));
        }

        foreach (AttributeSyntax world in nodes.Select(n => n.FirstAncestorOrSelf<AttributeSyntax>()).OfType<AttributeSyntax>())
        {
            var type = world.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (type is not null && model.GetDeclaredSymbol(type, cancellation) is { } symbol)
            {
                SyntaxNode container = type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() ?? root;
                var written = additions.TryGetValue(container, out var others) ? others.OfType<TypeDeclarationSyntax>().Select(t => t.Identifier.ValueText) : [];
                Add(container, ContractTypes.Write(symbol, model.Compilation, [.. written], cancellation));
            }
        }

        SyntaxNode changed = root.ReplaceNodes(additions.Keys, (original, rewritten) => rewritten is TypeDeclarationSyntax type
            ? syntax.With(type, additions[original])
            : syntax.WithTypes(rewritten, additions[original]));
        Document result = document.WithSyntaxRoot(changed);
        return await ImportAdder.AddImportsAsync(result, Simplifier.AddImportsAnnotation, cancellationToken: cancellation).ConfigureAwait(false);

        void Add(SyntaxNode node, IEnumerable<string> members)
        {
            if (!additions.TryGetValue(node, out var all))
            {
                additions.Add(node, all = []);
            }

            all.AddRange(members.Select(syntax.Parse));
        }
    }

    /// <summary>The contract that a name in a base list stands for; null for anything else.</summary>
    public static INamedTypeSymbol? FindContract(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        // Names may be qualified, and the smallest node at their place be a part of them.
        if (node.FirstAncestorOrSelf<BaseTypeSyntax>() is not { } named || !named.Span.Contains(node.Span))
        {
            return null;
        }

        return model.GetTypeInfo(named.Type, cancellation).Type is INamedTypeSymbol type && BindingContracts.IsContract(type, cancellation) ? type : null;
    }
}
