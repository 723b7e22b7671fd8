namespace ComponentKit.Wit.Resolution;

/// <summary>Finds what a misspelt name may have been meant to be.</summary>
internal static class Spelling
{
    /// <summary><c>did you mean `x`?</c>, or null when nothing is near.</summary>
    public static string? Suggest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        // A third of the letters may differ; of a single one, none.
        int bestDistance = ((name.Length + 1) / 3) + 1;
        foreach (string candidate in candidates)
        {
            // Names far longer or shorter need no look, and a text may hold very many of them.
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best is null ? null : $"did you mean `{best}`?";
    }

    // Levenshtein's, case not counting, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                int next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[b.Length];
    }
}
