using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>The differences that are known, each with why and with an example, in <c>known-differences.txt</c>.</summary>
/// <remarks>
/// The list may only shrink: each example has to show its difference still. A paragraph is one of them: lines with <c>#</c> say
/// why it is there, then come the reason as a run prints it and the component, as text or in hexadecimal digits.
/// </remarks>
internal static partial class KnownDifferences
{
    /// <summary>An example by each reason.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = Read();

    private static Dictionary<string, byte[]> Read([CallerFilePath] string source = "")
    {
        string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "known-differences.txt"));
        return Paragraph().Split(text)
            .Select(paragraph => paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#'))
                .ToArray())
            .Where(lines => lines.Length > 0)
            .ToDictionary(lines => lines[0], lines => Decode(string.Join('\n', lines.Skip(1))), StringComparer.Ordinal);
    }

    private static byte[] Decode(string component) => component.StartsWith('(')
        ? TextFormat.TryToBinary(component, out string? error) ?? throw new FormatException(error)
        : Convert.FromHexString(component.Replace("\n", "", StringComparison.Ordinal));

    [GeneratedRegex(@"\r?\n(?:\r?\n)+", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
