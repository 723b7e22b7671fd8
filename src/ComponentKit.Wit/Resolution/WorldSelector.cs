using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Finds the world that a command or a generator is to work on: the chapter "Specifying a World" of <c>WIT.md</c>.</summary>
public static class WorldSelector
{
    /// <summary>The world, or null with a diagnostic that lists the choices.</summary>
    /// <param name="model">Where to look.</param>
    /// <param name="name">
    /// A name in the main package, a path such as <c>a:b/c@1.0.0</c> into any package (its version may be left out while it is
    /// clear), or null for the main package's only world.
    /// </param>
    /// <param name="location">What a diagnostic points at.</param>
    public static DiagnosticResult<WitWorld?> Select(WitModel model, string? name, DiagnosticLocation location)
    {
        List<WitWorld> all = model.Packages.SelectMany(p => p.Worlds).ToList();
        List<WitWorld> found = name is null ? model.Main.Worlds.ToList()
            : name.Contains(':') ? all.FindAll(w => w.QualifiedName == name)
            : model.Main.Worlds.Where(w => w.Name == name).ToList();
        if (found.Count == 0 && name is not null)
        {
            found = all.FindAll(w => $"{w.Package!.Name.Namespace}:{w.Package.Name.Name}/{w.Name}" == name);
        }

        if (found.Count == 1)
        {
            return new(found[0], []);
        }

        IEnumerable<WitWorld> choices = found.Count > 1 ? found : name is null || !name.Contains(':') ? model.Main.Worlds : all;
        string message = (name, found.Count) switch
        {
            (null, 0) => $"the package `{model.Main}` has no world",
            (null, _) => $"the package `{model.Main}` has several worlds",
            (_, 0) => $"there is no world `{name}`",
            _ => $"there are several worlds `{name}`",
        };
        string names = string.Join(", ", choices.Select(w => $"`{w.QualifiedName}`"));
        return new(null, [new Diagnostic(DiagnosticCodes.WorldNotFound, message, location)
        {
            Help = names.Length == 0 ? null : $"choose one of {names}",
        }]);
    }
}
