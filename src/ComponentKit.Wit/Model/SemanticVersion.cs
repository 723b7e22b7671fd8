using System.Globalization;
using System.Text.RegularExpressions;

namespace ComponentKit.Wit.Model;

/// <summary>A version as semver.org 2.0 has it: <c>major.minor.patch-prerelease+build</c>.</summary>
/// <remarks>
/// Written here because every assembly that the model depends on has to travel beside the source generator, and the libraries
/// for this bring several each.
/// </remarks>
public sealed partial record SemanticVersion : IComparable<SemanticVersion>
{
    // The expression that semver.org suggests, with ASCII digits only.
    private const string Pattern =
        @"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)"
        + @"(?:-((?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
        + @"(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?\z";

#if NET
    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
#else
    private static readonly Regex GrammarInstance = new(Pattern, RegexOptions.CultureInvariant);

    private static Regex Grammar() => GrammarInstance;
#endif

    private SemanticVersion(ulong major, ulong minor, ulong patch, string? preRelease, string? build)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        PreRelease = preRelease;
        Build = build;
    }

    /// <summary>The first number: it grows when users have to change their code.</summary>
    public ulong Major { get; }

    /// <summary>The second number: it grows with every addition.</summary>
    public ulong Minor { get; }

    /// <summary>The third number.</summary>
    public ulong Patch { get; }

    /// <summary>What follows the hyphen, or null.</summary>
    public string? PreRelease { get; }

    /// <summary>What follows the plus sign, or null; it does not count when versions are compared.</summary>
    public string? Build { get; }

    /// <summary>
    /// The part that two versions share when the later can stand in for the earlier: the major number, or, while that is 0,
    /// the minor one, or, while both are 0, the patch; null for a pre-release, which nothing can stand in for.
    /// </summary>
    public string? CompatibilityTrack
    {
        get
        {
            if (PreRelease is not null)
            {
                return null;
            }

            return Major != 0 ? Invariant($"{Major}") : Minor != 0 ? Invariant($"0.{Minor}") : Invariant($"0.0.{Patch}");
        }
    }

    /// <summary>Reads a version.</summary>
    /// <returns>The version, or null when <paramref name="text"/> is none or one of its numbers is beyond 64 bits.</returns>
    public static SemanticVersion? TryParse(string text)
    {
        // A text has very many versions, nearly all of them three small numbers.
        if (TryReadPlain(text, out ulong first, out ulong second, out ulong third))
        {
            return new SemanticVersion(first, second, third, null, null);
        }

        Match match = Grammar().Match(text);
        return match.Success
            && TryNumber(match.Groups[1], out ulong major)
            && TryNumber(match.Groups[2], out ulong minor)
            && TryNumber(match.Groups[3], out ulong patch)
            ? new SemanticVersion(major, minor, patch, Optional(match.Groups[4]), Optional(match.Groups[5]))
            : null;
    }

    /// <summary>Compares by precedence; build metadata does not count.</summary>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        order = order != 0 ? order : Patch.CompareTo(other.Patch);
        return order != 0 ? order : ComparePreRelease(PreRelease, other.PreRelease);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Invariant($"{Major}.{Minor}.{Patch}") + (PreRelease is null ? "" : "-" + PreRelease) + (Build is null ? "" : "+" + Build);

    private static int ComparePreRelease(string? left, string? right)
    {
        if (left is null || right is null)
        {
            // A release comes after its pre-releases.
            return (left is null ? 1 : 0) - (right is null ? 1 : 0);
        }

        string[] lefts = left.Split('.');
        string[] rights = right.Split('.');
        for (int i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            bool leftIsNumber = IsNumber(lefts[i]);
            bool rightIsNumber = IsNumber(rights[i]);
            int order = (leftIsNumber, rightIsNumber) switch
            {
                (true, true) => CompareNumbers(lefts[i], rights[i]),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(lefts[i], rights[i]),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return lefts.Length.CompareTo(rights.Length);
    }

    private static bool IsNumber(string part) => part.All(c => c is >= '0' and <= '9');

    // Numbers have no leading zeros, so the longer one is the greater, and they may be of any length.
    private static int CompareNumbers(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    private static bool TryNumber(Group group, out ulong number) =>
        ulong.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryReadPlain(string text, out ulong major, out ulong minor, out ulong patch)
    {
        int position = 0;
        minor = patch = 0;
        return TryReadNumber(text, ref position, out major)
            && Skip(text, ref position)
            && TryReadNumber(text, ref position, out minor)
            && Skip(text, ref position)
            && TryReadNumber(text, ref position, out patch)
            && position == text.Length;
    }

    private static bool TryReadNumber(string text, ref int position, out ulong value)
    {
        const int MaxDigits = 9;
        int start = position;
        for (value = 0; position < text.Length && text[position] is >= '0' and <= '9'; position++)
        {
            value = (value * 10) + (ulong)(text[position] - '0');
        }

        int digits = position - start;
        return digits is > 0 and <= MaxDigits && (digits == 1 || text[start] != '0');
    }

    private static bool Skip(string text, ref int position) => position < text.Length && text[position++] == '.';

    private static string? Optional(Group group) => group.Success ? group.Value : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
