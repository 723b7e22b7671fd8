using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit;

/// <summary>The class that becomes a world's component on the host's side.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="Accessibility">Who may see it, and so the types that it shows.</param>
/// <param name="IsDeclared">Whether the user declares the class, as a partial one; if not, a file of the bindings does.</param>
/// <param name="ComponentFile">
/// The component's file, relative to the program's folder and with slashes: a class that the bindings declare can load it then. Null where
/// it is not known.
/// </param>
public sealed record HostWorldOptions(
    string Namespace,
    string ClassName,
    BindingAccessibility Accessibility = BindingAccessibility.Public,
    bool IsDeclared = true,
    string? ComponentFile = null)
{
    /// <summary>The class's name with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? ClassName : $"{Namespace}.{ClassName}";

    /// <summary>The class's name where nobody says another: that of the world.</summary>
    public static string DefaultClassName(WitWorld world) => CSharpName.Pascal(world.Name ?? "world");

    /// <summary>The class's namespace where nobody says another: that of the world's package, beside its types.</summary>
    /// <param name="world">The world.</param>
    /// <param name="namespacePrefix">What stands before the namespaces of WIT packages; empty for nothing.</param>
    public static string DefaultNamespace(WitWorld world, string namespacePrefix = "") =>
        string.Join(".", new[] { namespacePrefix, world.Package is { } package ? NameTable.NamespaceOf(package) : "" }.Where(s => s.Length > 0));

    /// <summary>Whether a class can have a name.</summary>
    public static bool IsClassName(string name) => CSharpName.IsIdentifier(name);

    /// <summary>Whether a namespace can have a name, which may have several parts.</summary>
    public static bool IsNamespace(string name) => name.Split('.').All(CSharpName.IsIdentifier);
}
