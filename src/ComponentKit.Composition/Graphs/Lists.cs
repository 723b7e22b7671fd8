namespace ComponentKit.Composition.Graphs;

/// <summary>Names in a message: a few of them, and how many more there are.</summary>
internal static class Lists
{
    private const int ListedAtMost = 10;

    /// <summary><c>it exports `a`, `b` and 3 more</c></summary>
    /// <param name="names">The names.</param>
    /// <param name="some">The words before them.</param>
    /// <param name="none">The words where there are none.</param>
    public static string Have(IReadOnlyCollection<string> names, string some, string none)
    {
        if (names.Count == 0)
        {
            return none;
        }

        string more = names.Count > ListedAtMost ? $" and {names.Count - ListedAtMost} more" : "";
        return $"{some} {string.Join(", ", names.Take(ListedAtMost).Select(n => $"`{n}`"))}{more}";
    }
}
