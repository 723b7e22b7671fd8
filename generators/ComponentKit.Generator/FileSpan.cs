using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.Generator;

/// <summary>A place in a file, as a value: the compiler's own locations hold on to syntax trees.</summary>
internal readonly record struct FileSpan(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static FileSpan Of(SyntaxNode node, CancellationToken cancellation) =>
        new(node.SyntaxTree.FilePath, node.Span, node.SyntaxTree.GetLineSpan(node.Span, cancellation).Span);

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
