using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace ComponentKit.Testing;

/// <summary>Compares a text with the one that was verified before, in a file beside the test.</summary>
/// <remarks>
/// Verify's habits: <c>Class.Method.verified.txt</c> is committed; where the texts differ, what came is in
/// <c>Class.Method.received.txt</c>, to be looked at and renamed. Calls have the shape of Verify's, so that it can take over.
/// </remarks>
public static class Snapshot
{
    /// <summary>Compares with <c>Class.Method.verified.txt</c> beside the calling test.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="extension">The extension of the file.</param>
    /// <param name="sourceFile">The test's file; its name is that of the class.</param>
    /// <param name="method">The test.</param>
    public static void Verify(
        string actual,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        string prefix = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        VerifyFile(actual, Path.Combine(folder, prefix), extension);
    }

    /// <summary>Compares with <c>PREFIX.verified.EXTENSION</c>.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="prefix">The path up to <c>.verified</c>.</param>
    /// <param name="extension">The extension of the file.</param>
    public static void VerifyFile(string actual, string prefix, string extension = "txt")
    {
        string verified = $"{prefix}.verified.{extension}";
        string received = $"{prefix}.received.{extension}";
        actual = Normalize(actual);
        string? expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new XunitException(
            expected is null
                ? $"There is no {verified}. If this is right, rename {received}:\n{actual}"
                : $"{received} differs from the verified text.\nverified:\n{expected}\nreceived:\n{actual}");
    }

    // Line ends may differ by checkout; the end of the file by editor.
    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
}
