using System.Globalization;
using System.Runtime.CompilerServices;

namespace ComponentKit.Binary.Tests.Support;

/// <summary>The files below <c>Cases</c>: one input each, with what is expected of it in <c>.verified.txt</c>.</summary>
/// <remarks>
/// <c>.wat</c> is the text format. <c>.hex</c> is for bytes that no tool would write: two digits a byte, and comments behind
/// semicolons, and <c>00*9</c> for nine times the same. <c>component</c> and <c>module</c> stand for the preambles.
/// </remarks>
internal static class CaseFiles
{
    public static string Root { get; } = Path.Combine(SourceFolder(), "..", "Cases");

    /// <summary>Where the components are that compilers of several languages have written.</summary>
    public static string GuestRoot { get; } = Path.Combine(Root, "..", "..", "guests");

    /// <summary>The paths of those components, below <see cref="GuestRoot"/>.</summary>
    public static IEnumerable<string> Guests() => Directory.GetDirectories(GuestRoot)
        .SelectMany(folder => Directory.GetFiles(folder, "*.wasm"))
        .Select(file => Path.GetRelativePath(GuestRoot, file))
        .Order(StringComparer.Ordinal);

    /// <summary>The names of the cases in a folder, as data of a theory.</summary>
    public static TheoryData<string> In(string folder) => [.. NamesIn(folder)];

    /// <summary>The names of the cases in a folder.</summary>
    public static IEnumerable<string> NamesIn(string folder) => Directory.GetFiles(Path.Combine(Root, folder))
        .Where(file => Path.GetExtension(file) is ".wat" or ".hex")
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a case.</summary>
    public static byte[] Read(string folder, string name)
    {
        string text = File.ReadAllText(Path.Combine(Root, folder, name));
        return Path.GetExtension(name) == ".wat" ? Wat.ToWasm(text) : FromHex(text);
    }

    /// <summary>The path of a case without its extension, for the verified text.</summary>
    public static string PrefixOf(string folder, string name) => Path.Combine(Root, folder, Path.GetFileNameWithoutExtension(name));

    private static byte[] FromHex(string text)
    {
        IEnumerable<string> words = text.Split('\n')
            .SelectMany(line => line.Split(';')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(word => word switch
            {
                "component" => "0061736d0d000100",
                "module" => "0061736d01000000",
                _ when word.Split('*') is [var digits, var times] => string.Concat(Enumerable.Repeat(digits, int.Parse(times, CultureInfo.InvariantCulture))),
                _ => word,
            });
        return Convert.FromHexString(string.Concat(words));
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
