using System.Text.RegularExpressions;

namespace ComponentKit.Emit.Writing;

/// <summary>Finds the namespaces whose types a text names alone.</summary>
internal static class UsingDirectives
{
    // In the order in which the directives stand: System first.
    private static readonly (string Namespace, HashSet<string> Types)[] Namespaces =
    [
        ("System",
            ["ArgumentNullException", "ArgumentOutOfRangeException", "Flags", "Func", "HashCode", "IDisposable", "NotSupportedException",
             "Obsolete", "ReadOnlySpan", "Span", "ValueTuple"]),
        ("System.Collections.Generic", ["EqualityComparer", "IReadOnlyList"]),
        ("System.ComponentModel", ["EditorBrowsable"]),
        ("System.Diagnostics", ["UnreachableException"]),
        ("System.Diagnostics.CodeAnalysis", ["Experimental"]),
        ("System.Text", ["Rune"]),
        ("ComponentKit", ["Option", "Result", "Unit", "WitException"]),
        ("ComponentKit.Runtime.Bindings", ["ExportDefinition", "ImportDefinition", "ImportFunction", "ImportResource", "ListEquality", "WorldDefinition"]),
        ("ComponentKit.Runtime.CanonicalAbi", ["Discriminant", "FlatValue", "ICodec", "LiftLowerContext", "*Codec"]),
        ("ComponentKit.Runtime.Instances", ["ComponentInstance", "ExportCall", "ExportFunction", "ExportInstance"]),
        ("ComponentKit.Runtime.Resources", ["BorrowCodec", "GuestResource", "HostBorrowCodec", "HostOwnCodec", "IGuestResource", "OwnCodec", "OwnedResource"]),
    ];

    private static readonly Regex Word = new(@"(?<![\w.@])[A-Z]\w*", RegexOptions.CultureInvariant);

    /// <summary>The namespaces that a text needs, in order.</summary>
    public static IEnumerable<string> For(string text)
    {
        HashSet<string> words = [];
        foreach (string line in text.Split('\n').Where(l => !l.TrimStart().StartsWith("///", StringComparison.Ordinal)
            || l.Contains("cref=", StringComparison.Ordinal)))
        {
            words.UnionWith(Word.Matches(line).Cast<Match>().Select(m => m.Value));
        }

        if (words.Any(w => w.EndsWith("Codec", StringComparison.Ordinal)))
        {
            words.Add("*Codec");
        }

        return Namespaces.Where(n => n.Types.Overlaps(words)).Select(n => n.Namespace);
    }
}
