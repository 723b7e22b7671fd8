namespace ComponentKit.Runtime.Bindings;

/// <summary>What bindings expect a component to export under one name: an interface, or the functions of a world itself.</summary>
/// <param name="name">The interface, such as <c>docs:adder/calc@0.1.0</c>; null for the world itself.</param>
/// <param name="functions">The functions' names and types, as <see cref="Wit.Printing.SignatureText"/> writes them.</param>
public sealed class ExportDefinition(string? name, params (string Name, string Signature)[] functions)
{
    /// <summary>The interface; null for the world itself.</summary>
    public string? Name { get; } = name;

    /// <summary>The functions, in the order in which <see cref="Instances.ExportInstance"/> has them.</summary>
    public IReadOnlyList<(string Name, string Signature)> Functions { get; } = functions;
}
