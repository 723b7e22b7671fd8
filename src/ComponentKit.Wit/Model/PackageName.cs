namespace ComponentKit.Wit.Model;

/// <summary>The name of a package: <c>namespace:name@version</c>.</summary>
/// <param name="Namespace">Who gives out the name, such as <c>wasi</c>; nested namespaces are joined by colons.</param>
/// <param name="Name">The package's own name, such as <c>http</c>; nested names are joined by slashes.</param>
/// <param name="Version">The version, where there is one.</param>
public sealed record PackageName(string Namespace, string Name, SemanticVersion? Version = null)
{
    /// <summary>The name of an interface or world in this package, as components write it: <c>namespace:name/item@version</c>.</summary>
    public string Qualify(string item) =>
        Version is null ? $"{Namespace}:{Name}/{item}" : $"{Namespace}:{Name}/{item}@{Version}";

    /// <inheritdoc/>
    public override string ToString() =>
        Version is null ? $"{Namespace}:{Name}" : $"{Namespace}:{Name}@{Version}";
}
