using ComponentKit.Emit.Diagnostics;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Generator;

/// <summary>Finds the world that a class asks for, in all packages of a project.</summary>
/// <remarks>
/// The version may be left out, and so may everything but the world's own name, where what is left names one world only.
/// </remarks>
internal static class WorldFinder
{
    public static DiagnosticResult<WitWorld?> Find(WitModel model, string name)
    {
        List<WitWorld> all = model.Packages.SelectMany(p => p.Worlds).ToList();
        List<WitWorld> found = all.FindAll(w => Names(w).Contains(name));
        if (found.Count == 1)
        {
            return new(found[0], []);
        }

        string message = found.Count > 1
            ? $"there are several worlds `{name}`: write one of {List(found)}"
            : $"there is no world `{name}` in the project's WIT files; {Suggest(name, all)}";
        return new(null, [new Diagnostic(EmitDiagnostics.WorldNotFound, message, new DiagnosticLocation.Whole(name))]);
    }

    private static IEnumerable<string> Names(WitWorld world) =>
        [world.QualifiedName!, $"{world.Package!.Name.Namespace}:{world.Package.Name.Name}/{world.Name}", world.Name!];

    private static string Suggest(string name, List<WitWorld> all)
    {
        // The nearest of all names, when it is near enough to be meant.
        var nearest = all.SelectMany(Names).Select(n => (Name: n, Distance: Distance(n, name)))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is null ? "they have no world at all"
            : nearest.Distance <= Math.Max(1, name.Length / 3) ? $"did you mean `{nearest.Name}`?"
            : $"they have {List(all)}";
    }

    private static string List(List<WitWorld> worlds) => string.Join(", ", worlds.Select(w => $"`{w.QualifiedName}`"));

    // Levenshtein's, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[b.Length];
    }
}
