using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition;

/// <summary>One thing in a composition: an import, an instance, an export of an instance, or a type.</summary>
public sealed class CompositionNode
{
    private readonly SortedDictionary<int, CompositionNode> _arguments = [];

    internal CompositionNode(Composition owner, int index, CompositionNodeKind kind, TypedExtern shape)
    {
        Owner = owner;
        Index = index;
        Kind = kind;
        Shape = shape;
    }

    /// <summary>What it is.</summary>
    public CompositionNodeKind Kind { get; }

    /// <summary>How many nodes were added before it.</summary>
    public int Index { get; }

    /// <summary>The sort of item that it stands for.</summary>
    public Sort Sort => Shape.Sort;

    /// <summary>The kind of a type, such as <c>record</c> or <c>interface</c>; null for what is no type.</summary>
    public string? TypeKind => Shape is TypedExtern.Type(var entry) ? Graphs.ExternTexts.KindOf(entry) : null;

    /// <summary>The name of an import, of the export that an alias stands for, or of a type; null for an instance.</summary>
    public string? ItemName { get; internal init; }

    /// <summary>The package that is instantiated, or null.</summary>
    public CompositionPackage? Package { get; internal init; }

    /// <summary>The instance that an alias is an export of, or null.</summary>
    public CompositionNode? Source { get; internal init; }

    /// <summary>The name under which other tools may show it, or null. It has no meaning, and is in the custom section for that.</summary>
    public string? DebugName { get; set; }

    /// <summary>What the imports of an instance are wired to, in the order of the imports; those without an argument are left out.</summary>
    public IEnumerable<KeyValuePair<string, CompositionNode>> Arguments =>
        _arguments.Select(a => KeyValuePair.Create(Package!.Type.Imports[a.Key].Name.Name, a.Value));

    /// <summary>The types that a type is built of and that are nodes themselves; none for all else.</summary>
    public IReadOnlyCollection<CompositionNode> Dependencies { get; internal init; } = [];

    /// <summary>The names of the exports, in order; none unless it is an instance.</summary>
    public IReadOnlyList<string> Exports =>
        Shape is TypedExtern.Instance(var type) ? [.. type.Exports.Select(e => e.Name.Name)] : [];

    internal Composition Owner { get; }

    /// <summary>The type before anything is wired: resource types are those of the package that it comes from.</summary>
    internal TypedExtern Shape { get; }

    /// <summary>Where the types of an import or definition that are not its own come from.</summary>
    internal Graphs.TypeHomes Homes { get; init; } = Graphs.TypeHomes.None;

    /// <summary>Where the composition's author wrote it.</summary>
    internal DiagnosticLocation Place { get; init; } = null!;


    /// <summary>An export of this instance. Asking for the same one again gives the same node.</summary>
    /// <param name="export">The name of the export.</param>
    /// <exception cref="DiagnosticException">This is no instance (CK5406), or has no such export (CK5405).</exception>
    public CompositionNode this[string export] => Owner.Access(this, export, null);

    /// <summary>Wires an import of this instance.</summary>
    /// <param name="import">The name of the import.</param>
    /// <param name="argument">What it is to get.</param>
    /// <returns>This node.</returns>
    /// <exception cref="DiagnosticException">
    /// The component has no such import (CK5402), the import is wired already (CK5403), or the argument does not fit it (CK5404).
    /// </exception>
    public CompositionNode With(string import, CompositionNode argument)
    {
        Owner.Wire(this, import, argument, null);
        return this;
    }

    internal CompositionNode? Argument(int import) => _arguments.GetValueOrDefault(import);

    internal void SetArgument(int import, CompositionNode argument) => _arguments.Add(import, argument);

    internal string Describe() => Kind switch
    {
        CompositionNodeKind.Import => $"the import `{ItemName}`",
        CompositionNodeKind.Instantiation => $"the instance of `{Package!.Name}`",
        CompositionNodeKind.Alias => $"the export `{ItemName}` of {Root.Describe()}",
        _ => $"the type `{ItemName}`",
    };

    // Of an export of an export, the instance that it all belongs to: chains may be long.
    private CompositionNode Root
    {
        get
        {
            CompositionNode node = this;
            while (node.Source is { } source)
            {
                node = source;
            }

            return node;
        }
    }
}
