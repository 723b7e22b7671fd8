using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.Benchmarks.Generation;

/// <summary>A WIT file that is only in memory.</summary>
internal sealed class WitText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
