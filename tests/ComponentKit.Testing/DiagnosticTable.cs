using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Testing;

/// <summary>Holds an assembly's diagnostic descriptors against the table in <c>src/DIAGNOSTICS.md</c>.</summary>
public static partial class DiagnosticTable
{
    /// <summary>All descriptors in public static fields of an assembly.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> DescriptorsOf(Assembly assembly) => assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
        .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
        .OrderBy(d => d.Code, StringComparer.Ordinal)
        .ToList();

    /// <summary>Asserts that the table's rows of some codes are the assembly's descriptors, and that no code is there twice.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefixes">The starts of the codes that are the assembly's own, such as <c>CK1</c>.</param>
    /// <param name="sourceFile">The calling test's file, from which the repository is found.</param>
    public static void AssertMatches(Assembly assembly, string[] prefixes, [CallerFilePath] string sourceFile = "")
    {
        string table = File.ReadAllText(Path.Combine(FindRoot(sourceFile), "src", "DIAGNOSTICS.md"));
        string[] rows = Row().Matches(table)
            .Where(m => prefixes.Any(p => m.Groups[1].Value.StartsWith(p, StringComparison.Ordinal)))
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value}")
            .ToArray();
        string[] descriptors = DescriptorsOf(assembly)
            .Select(d => $"{d.Code} {d.Severity.ToString().ToLowerInvariant()} {d.Title}")
            .ToArray();
        Assert.Equal(descriptors, rows);
        Assert.Equal(descriptors.Length, descriptors.Select(d => d[..6]).Distinct().Count());
    }

    private static string FindRoot(string path)
    {
        string? folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "src")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("the repository's root");
    }

    [GeneratedRegex(@"^\| (CK\d{4}) \| (\w+) \| (.+?) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
