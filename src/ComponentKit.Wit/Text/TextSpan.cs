namespace ComponentKit.Wit.Text;

/// <summary>A run of characters in a source text, by offset.</summary>
/// <param name="Start">The offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">The number of UTF-16 code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to and without <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
