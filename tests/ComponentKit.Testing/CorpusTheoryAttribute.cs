using Xunit;

namespace ComponentKit.Testing;

/// <summary>A theory over the corpus, skipped where that is absent.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the tests run.</summary>
    public CorpusTheoryAttribute() => Skip = Corpus.SkipReason;
}
