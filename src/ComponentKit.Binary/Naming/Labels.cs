using System.Text.RegularExpressions;

namespace ComponentKit.Binary.Naming;

/// <summary>The lexical rules of names (Explainer.md, Import and Export Definitions).</summary>
internal static partial class Labels
{
    /// <summary>Whether a text is a <c>label</c>: kebab case, each word lower case or an upper-case acronym.</summary>
    public static bool IsLabel(string text) => Label().IsMatch(text);

    /// <summary>Whether a text is a <c>words</c>: kebab case in lower case only.</summary>
    public static bool IsWords(string text) => Words().IsMatch(text);

    /// <summary>Whether a text is a <c>canonversion</c> (🔗).</summary>
    public static bool IsCanonicalVersion(string text) => CanonicalVersion().IsMatch(text);

    [GeneratedRegex(@"^(?:[a-z][0-9a-z]*|[A-Z][0-9A-Z]*)(?:-(?:[0-9a-z]+|[0-9A-Z]+))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[a-z][0-9a-z]*(?:-[0-9a-z]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:[1-9][0-9]*|0\.[1-9][0-9]*|0\.0\.[1-9][0-9]*|0\.0\.0)\z", RegexOptions.CultureInvariant)]
    private static partial Regex CanonicalVersion();
}
