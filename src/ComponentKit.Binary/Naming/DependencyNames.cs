using System.Text.RegularExpressions;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Naming;

/// <summary>Names of packages that tools resolve: <c>unlocked-dep</c>, <c>locked-dep</c>, <c>url</c> and <c>integrity</c>.</summary>
/// <remarks>They have left the specification, and tools still write and accept them.</remarks>
internal static partial class DependencyNames
{
    private const string Words = "[a-z][0-9a-z]*(?:-[0-9a-z]+)*";
    private const string Label = "(?:[a-z][0-9a-z]*|[A-Z][0-9A-Z]*)(?:-(?:[0-9a-z]+|[0-9A-Z]+))*";
    private const string Package = $"{Words}(?::{Words})+(?:/{Label})*";
    private const string Hash = @"sha(?:256|384|512)-[0-9A-Za-z+/]+={0,2}(?:\?[^>\s]*)?";
    private const string Integrity = $@"integrity=<\s*{Hash}(?:\s+{Hash})*\s*>";

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsMatch(string text)
    {
        Match match = Pattern().Match(text);
        return match.Success
            && match.Groups["version"].Captures.All(version => SemanticVersion.TryParse(version.Value) is not null);
    }

    [GeneratedRegex(
        @"^(?:"
        + $@"unlocked-dep=<{Package}(?:@(?:\*|\{{(?:>=(?<version>[^ <>}}]+)(?: <(?<version>[^ <>}}]+))?|<(?<version>[^ <>}}]+))\}}))?>"
        + $@"|locked-dep=<{Package}(?:@(?<version>[^<>]+))?>(?:,{Integrity})?"
        + $@"|url=<[^<>]*>(?:,{Integrity})?"
        + $@"|{Integrity})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
