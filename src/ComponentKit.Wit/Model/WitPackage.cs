namespace ComponentKit.Wit.Model;

/// <summary>A package: interfaces and worlds under one name.</summary>
public sealed class WitPackage
{
    private readonly List<WitInterface> _interfaces = [];
    private readonly List<WitWorld> _worlds = [];

    internal WitPackage(PackageName name) => Name = name;

    /// <summary>The package's name and version.</summary>
    public PackageName Name { get; }

    /// <summary>The doc comment, or null.</summary>
    public string? Docs { get; internal set; }

    /// <summary>The named interfaces, each after those whose types it uses, otherwise as they are written.</summary>
    public IReadOnlyList<WitInterface> Interfaces => _interfaces;

    /// <summary>The worlds, each after those it includes, otherwise as they are written.</summary>
    public IReadOnlyList<WitWorld> Worlds => _worlds;

    /// <summary>How the package's text came to be this model; null for packages from binaries.</summary>
    internal PackageTrace? Trace { get; set; }

    internal void Add(WitInterface item) => _interfaces.Add(item);

    internal void Add(WitWorld item) => _worlds.Add(item);

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
