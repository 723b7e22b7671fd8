using Xunit;

namespace ComponentKit.Testing;

/// <summary>A test over the corpus, skipped where that is absent.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test runs.</summary>
    public CorpusFactAttribute() => Skip = Corpus.SkipReason;
}
