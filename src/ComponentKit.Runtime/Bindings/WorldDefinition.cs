namespace ComponentKit.Runtime.Bindings;

/// <summary>A world as bindings know it. There is one object for each, and components remember how they fit it.</summary>
/// <param name="name">The world, for messages.</param>
/// <param name="imports">What the bindings offer.</param>
/// <param name="exports">What they expect.</param>
public sealed class WorldDefinition(string name, ImportDefinition[] imports, ExportDefinition[] exports)
{
    /// <summary>The world, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>What the bindings offer.</summary>
    public IReadOnlyList<ImportDefinition> Imports { get; } = imports;

    /// <summary>What the bindings expect.</summary>
    public IReadOnlyList<ExportDefinition> Exports { get; } = exports;
}
