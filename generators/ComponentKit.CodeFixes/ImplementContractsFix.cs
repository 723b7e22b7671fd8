using System.Collections.Immutable;
using System.Composition;
using ComponentKit.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.CodeFixes;

/// <summary>Offers to write what implements a contract of bindings: the members that a type lacks, and types for what a world imports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplementContractsFix))]
[Shared]
public sealed class ImplementContractsFix : CodeFixProvider
{
    /// <summary>The compiler's code for a type that lacks a member of an interface.</summary>
    public const string MissingMember = "CS0535";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MissingMember, MissingImplementationAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await StubFixer.FixAsync(document, [.. diagnostics.Select(d => d.Location.SourceSpan)], context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Members are missing one by one, at the same name in a base list.
        Diagnostic diagnostic = context.Diagnostics[0];
        TextSpan span = diagnostic.Location.SourceSpan;
        if (diagnostic.Id == MissingImplementationAnalyzer.Id)
        {
            Register("Write types that implement what the world imports");
            return;
        }

        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && model is not null && StubFixer.FindContract(root.FindNode(span), model, context.CancellationToken) is { } contract)
        {
            Register($"Implement '{contract.Name}' of the WIT bindings");
        }

        void Register(string title) => context.RegisterCodeFix(
            CodeAction.Create(title, c => StubFixer.FixAsync(context.Document, [span], c), diagnostic.Id),
            context.Diagnostics);
    }
}
