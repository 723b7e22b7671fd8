using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Emit;

/// <summary>Gives the world of a component names of its own.</summary>
/// <remarks>
/// What a component's own types make is the world <c>root:component/root</c>, whichever component it is: its file is all that
/// tells it from others. So <c>my-plugin.wasm</c> gets the world <c>local:my-plugin/my-plugin</c>, and the class <c>MyPlugin</c>.
/// </remarks>
public static class ComponentWit
{
    private const string Namespace = "local";

    /// <summary>The name of a class for a component: <c>MyPlugin</c> for <c>lib/my-plugin.wasm</c>.</summary>
    /// <param name="path">The component's file.</param>
    public static string ClassName(string path)
    {
        string name = string.Concat(Words(path).Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1)));
        return name.Length == 0 ? "Component" : char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>The name that the world of a component gets: <c>local:my-plugin/my-plugin</c> for <c>lib/my-plugin.wasm</c>.</summary>
    /// <param name="path">The component's file.</param>
    public static string QualifiedWorldName(string path) => $"{Namespace}:{WorldName(path)}/{WorldName(path)}";

    /// <summary>Whether a text is the WIT of a component, rather than of a package or a core module.</summary>
    /// <param name="wit">The text, as <c>wit print</c> gives it.</param>
    public static bool IsOfComponent(string wit) => wit.TrimStart().StartsWith("package root:component;", StringComparison.Ordinal);

    /// <summary>Names the package and the world of a component after its file; what is no component's world is left as it is.</summary>
    /// <param name="file">The WIT of a component, as <c>wit print</c> gives it.</param>
    /// <param name="path">The component's file.</param>
    public static WitFileSyntax Rename(WitFileSyntax file, string path)
    {
        if (file.Package is not { } package || package.Name.ToPackageName() is not { Namespace: "root", Name: "component" })
        {
            return file;
        }

        Identifier name = new(WorldName(path), package.Name.Span);
        PackageNameSyntax renamed = package.Name with { Namespaces = [name with { Name = Namespace }], Names = [name] };
        return file with
        {
            Package = package with { Name = renamed },
            Items = file.Items.Select(i => i is WorldSyntax { Name.Name: "root" } world ? world with { Name = name } : i).ToImmutableArray(),
        };
    }

    /// <summary>The same for a model, which has to be made anew.</summary>
    /// <param name="model">The model of a component, or of something else, which stays as it is.</param>
    /// <param name="path">The component's file.</param>
    /// <returns>The model, or null with diagnostics where something in it has no text.</returns>
    public static DiagnosticResult<WitModel?> Rename(WitModel model, string path)
    {
        if (model.Main.Name is not { Namespace: "root", Name: "component" })
        {
            return new(model, []);
        }

        DiagnosticResult<WitFileSyntax> parsed = WitParser.Parse(new SourceText(path, WitPrinter.Print(model)));
        return parsed.HasErrors ? new(null, parsed.Diagnostics) : WitResolver.Resolve([Rename(parsed.Value, path)], [], WitFeatures.All);
    }

    // In WIT every word of a name begins with a letter.
    private static string WorldName(string path)
    {
        var words = new List<string>();
        foreach (string word in Words(path).Select(w => w.ToLowerInvariant()))
        {
            if (!char.IsDigit(word[0]))
            {
                words.Add(word);
            }
            else if (words.Count == 0)
            {
                words.Add("component" + word);
            }
            else
            {
                words[words.Count - 1] += word;
            }
        }

        return words.Count == 0 ? "component" : string.Join("-", words);
    }

    // Letters beyond ASCII are none of WIT's.
    private static IEnumerable<string> Words(string path)
    {
        string name = path.Replace('\\', '/');
        name = name.Substring(name.LastIndexOf('/') + 1);
        int end = name.LastIndexOf('.');
        name = end > 0 ? name.Substring(0, end) : name;
        char[] separators = name.Where(c => c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')).Distinct().ToArray();
        return name.Split(separators.Length == 0 ? ['.'] : separators, StringSplitOptions.RemoveEmptyEntries);
    }
}
