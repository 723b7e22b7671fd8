using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Checks of names that are looked up by nobody: fields, cases, labels and parameters.</summary>
internal static class Names
{
    /// <summary>Reports names that occur twice; case does not count.</summary>
    public static void CheckUnique(
        string part, IEnumerable<Identifier> names, FileScope file, ResolutionDiagnostics diagnostics)
    {
        var seen = new Dictionary<string, Identifier>(StringComparer.OrdinalIgnoreCase);
        foreach (Identifier name in names)
        {
            if (seen.TryGetValue(name.Name, out Identifier? first))
            {
                diagnostics.AddDuplicate($"there are two {part}s `{name.Name}`", file.At(name), file.At(first));
            }
            else
            {
                seen.Add(name.Name, name);
            }
        }
    }
}
