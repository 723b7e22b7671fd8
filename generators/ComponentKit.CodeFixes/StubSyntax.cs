using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.CodeFixes;

/// <summary>Turns text of members into syntax which the editor lays out and whose names it shortens.</summary>
/// <param name="newLine">How lines of the document end.</param>
internal sealed class StubSyntax(string newLine)
{
    /// <summary>Syntax for a document, whose lines end as the first does.</summary>
    public static StubSyntax For(SourceText text)
    {
        TextLine first = text.Lines[0];
        string end = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        return new StubSyntax(end.Length > 0 ? end : "\n");
    }

    /// <summary>A member or type from its text.</summary>
    public MemberDeclarationSyntax Parse(string text)
    {
        MemberDeclarationSyntax member = SyntaxFactory.ParseMemberDeclaration((text.TrimEnd() + "\n").Replace("\n", newLine))!;
        return member
            .ReplaceNodes(member.DescendantNodes().OfType<NameSyntax>().Where(n => n is QualifiedNameSyntax or AliasQualifiedNameSyntax), Mark)
            .WithAdditionalAnnotations(Formatter.Annotation);

        static SyntaxNode Mark(NameSyntax original, NameSyntax rewritten) =>
            rewritten.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    /// <summary>A type declaration with more members, and with braces for them.</summary>
    public TypeDeclarationSyntax With(TypeDeclarationSyntax type, IEnumerable<MemberDeclarationSyntax> members)
    {
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            SyntaxTriviaList behind = type.SemicolonToken.TrailingTrivia;
            type = type
                .WithSemicolonToken(default)
                .WithOpenBraceToken(Brace(SyntaxKind.OpenBraceToken).WithLeadingTrivia(EndOfLine).WithTrailingTrivia(EndOfLine))
                .WithCloseBraceToken(Brace(SyntaxKind.CloseBraceToken).WithTrailingTrivia(behind));
        }

        return (TypeDeclarationSyntax)Separated(type, type.Members.Any(), members, (t, all) => ((TypeDeclarationSyntax)t).AddMembers(all));
    }

    /// <summary>A namespace or file with more types.</summary>
    public SyntaxNode WithTypes(SyntaxNode container, IEnumerable<MemberDeclarationSyntax> types) => Separated(
        container,
        true,
        types,
        (node, all) => node is BaseNamespaceDeclarationSyntax @namespace ? @namespace.AddMembers(all) : ((CompilationUnitSyntax)node).AddMembers(all));

    private SyntaxTrivia EndOfLine => SyntaxFactory.EndOfLine(newLine);

    private static SyntaxToken Brace(SyntaxKind kind) => SyntaxFactory.Token(kind).WithAdditionalAnnotations(Formatter.Annotation);

    // An empty line before each but the first of all.
    private SyntaxNode Separated(
        SyntaxNode container, bool hasOthers, IEnumerable<MemberDeclarationSyntax> members, Func<SyntaxNode, MemberDeclarationSyntax[], SyntaxNode> add) =>
        add(container, [.. members.Select((m, i) => i > 0 || hasOthers ? m.WithLeadingTrivia(m.GetLeadingTrivia().Insert(0, EndOfLine)) : m)]);
}
