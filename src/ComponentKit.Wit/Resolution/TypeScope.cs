using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>The names in an interface or world: types, and functions, which share their scope.</summary>
/// <remarks>
/// Names are looked up as written, but are taken in their canonical form: case does not count, as bindings could not tell such
/// names apart ("Name Uniqueness" in <c>Explainer.md</c>).
/// </remarks>
internal sealed class TypeScope
{
    private readonly Dictionary<string, Entry> _byCanonicalName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names as written, for suggestions.</summary>
    public IEnumerable<string> TypeNames => _byCanonicalName.Values.Where(e => e.Type is not null).Select(e => e.Name);

    /// <summary>What a name is in this scope, or null.</summary>
    public Entry? Find(string name) =>
        _byCanonicalName.TryGetValue(name, out Entry? entry) && entry.Name == name ? entry : null;

    /// <summary>Takes a name; reports it when it is taken already.</summary>
    public bool Add(Entry entry, ResolutionDiagnostics diagnostics)
    {
        string canonical = Canonicalize(entry.Name);
        if (_byCanonicalName.TryGetValue(canonical, out Entry? first))
        {
            if (canonical != entry.Name && first.Name[0] != '[')
            {
                // Text keeps the two apart, but nothing else does.
                diagnostics.Add(
                    DiagnosticCodes.AmbiguousName,
                    $"a component cannot have `{entry.Name}` beside `{first.Name}`",
                    entry.Place,
                    "give the function another name than its resource",
                    new DiagnosticLabel(first.Place.ToLocation(), "the other name is here"));
                canonical = entry.Name.Substring(entry.Name.IndexOf(']') + 1);
                if (!_byCanonicalName.TryGetValue(canonical, out first))
                {
                    _byCanonicalName.Add(canonical, entry);
                    return true;
                }
            }

            diagnostics.AddDuplicate(Message(first.Name, entry.Name), entry.Place, first.Place);
            return false;
        }

        _byCanonicalName.Add(canonical, entry);
        return true;
    }

    // In the words of the text, which has no `[method]a.b`.
    private static string Message(string first, string second)
    {
        string plain = second.Substring(second.IndexOf(']') + 1);
        string[] parts = plain.Split('.');
        return second.StartsWith("[constructor]", StringComparison.Ordinal) ? $"the resource `{plain}` has two constructors"
            : parts.Length == 2 && second[0] == '[' && first[0] == '[' ? $"the resource `{parts[0]}` has two functions `{parts[1]}`"
            : first == second ? $"the name `{second}` is taken"
            : $"the name `{plain}` is too close to `{first}`";
    }

    // `[method]a.b` takes `a.b`, and `[method]a.a` takes `a`; a constructor keeps its prefix.
    private static string Canonicalize(string name)
    {
        int end = name.IndexOf(']');
        if (end < 0 || name.StartsWith("[constructor]", StringComparison.Ordinal))
        {
            return name;
        }

        string rest = name.Substring(end + 1);
        string[] parts = rest.Split('.');
        return parts.Length == 2 && string.Equals(parts[0], parts[1], StringComparison.OrdinalIgnoreCase) ? parts[0] : rest;
    }

    /// <summary>A name in the scope.</summary>
    /// <param name="Name">The name as components write it.</param>
    /// <param name="Place">Where it is defined.</param>
    /// <param name="Type">The type, or null for a function.</param>
    /// <param name="Feature">The inactive feature that it belongs to, or null where no gate leaves it out.</param>
    internal sealed record Entry(string Name, Place Place, TypeDef? Type, string? Feature = null);
}
