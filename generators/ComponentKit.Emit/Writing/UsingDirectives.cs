namespace ComponentKit.Emit.Writing;

/// <summary>Finds the namespaces whose types a text names alone.</summary>
internal static class UsingDirectives
{
    // In the order in which the directives stand: System first.
    private static readonly (string Namespace, HashSet<string> Types)[] Namespaces =
    [
        ("System",
            ["ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "Flags", "Func", "HashCode", "IDisposable", "NotSupportedException",
             "Obsolete", "ReadOnlyMemory", "ReadOnlySpan", "Span", "ValueTuple"]),
        ("System.Collections", ["IEnumerable"]),
        ("System.Collections.Generic", ["Dictionary", "EqualityComparer", "IReadOnlyDictionary", "IReadOnlyList"]),
        ("System.ComponentModel", ["EditorBrowsable"]),
        ("System.Diagnostics", ["UnreachableException"]),
        ("System.Diagnostics.CodeAnalysis", ["Experimental"]),
        ("System.Runtime.CompilerServices", ["InlineArray"]),
        ("System.Text", ["Rune", "StringBuilder"]),
        ("System.Threading", ["CancellationToken"]),
        ("System.Threading.Tasks", ["Task"]),
        ("ComponentKit", ["ErrorContext", "FixedList*", "Option", "Result", "Unit", "ValueEquality", "ValueText", "WitBinding", "WitException", "WitFuture", "WitStreamReader"]),
        ("ComponentKit.Runtime.Bindings", ["ExportDefinition", "ImportDefinition", "ImportFunction", "ImportResource", "ListEquality", "MapEquality", "WorldDefinition"]),
        ("ComponentKit.Runtime.CanonicalAbi", ["Discriminant", "FlatValue", "ICodec", "IListLength", "LiftLowerContext", "*Codec"]),
        ("ComponentKit.Runtime.Instances", ["ComponentInstance", "ExportCall", "ExportFunction", "ExportInstance"]),
        ("ComponentKit.Runtime.Resources", ["BorrowCodec", "GuestResource", "HostBorrowCodec", "HostOwnCodec", "IGuestResource", "OwnCodec", "OwnedResource"]),
    ];

    /// <summary>The namespaces that a text needs, in order.</summary>
    public static IEnumerable<string> For(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            AddWords(words, text, start, end);
        }

        if (words.Any(w => w.EndsWith("Codec", StringComparison.Ordinal)))
        {
            words.Add("*Codec");
        }

        if (words.Any(w => w.StartsWith("FixedList", StringComparison.Ordinal)))
        {
            words.Add("FixedList*");
        }

        return Namespaces.Where(n => n.Types.Overlaps(words)).Select(n => n.Namespace);
    }

    // Of docs, only references count. No expression of `Regex`: making one takes longer than all the rest, the first time.
    private static void AddWords(HashSet<string> words, string text, int start, int end)
    {
        int first = start;
        while (first < end && text[first] == ' ')
        {
            first++;
        }

        bool isDocs = string.CompareOrdinal(text, first, "///", 0, 3) == 0;
        if (isDocs && text.IndexOf("cref=", first, end - first, StringComparison.Ordinal) < 0)
        {
            return;
        }

        for (int i = first; i < end; i++)
        {
            if (!IsWord(text[i]))
            {
                continue;
            }

            int word = i;
            while (i < end && IsWord(text[i]))
            {
                i++;
            }

            if (text[word] is >= 'A' and <= 'Z' && (word == start || text[word - 1] is not ('.' or '@')))
            {
                words.Add(text.Substring(word, i - word));
            }
        }
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
