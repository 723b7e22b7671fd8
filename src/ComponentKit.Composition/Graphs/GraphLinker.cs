using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Finds the type that each node has once all are wired, and what is left to import.</summary>
/// <remarks>
/// Nodes are taken in an order in which all that a node needs comes before it. An instance binds the types of its component's imports,
/// one import after the other, to those of what they are given; what they are not given becomes an import of the composition, which may
/// have been there already. Resources of the component's own are new ones for each instance.
/// </remarks>
internal sealed class GraphLinker
{
    private readonly Composition _composition;
    private readonly Dictionary<CompositionNode, TypedExtern> _types = [];
    private readonly Dictionary<TypeDef, CompositionNode> _origins = [];

    private GraphLinker(Composition composition)
    {
        _composition = composition;
        Order = GraphOrder.Of(composition);
    }

    public IReadOnlyList<CompositionNode> Order { get; }

    public ImportTable Imports { get; } = new();

    /// <summary>The imports that stand for explicit ones.</summary>
    public Dictionary<CompositionNode, ImportEntry> Explicit { get; } = [];

    /// <summary>The imports that stand for what instances are not given.</summary>
    public Dictionary<(CompositionNode Node, int Import), ImportEntry> Implicit { get; } = [];

    /// <summary>Links a composition.</summary>
    /// <exception cref="DiagnosticException">Something does not fit.</exception>
    public static GraphLinker Link(Composition composition)
    {
        var linker = new GraphLinker(composition);
        foreach (CompositionNode node in linker.Order)
        {
            linker._types.Add(node, linker.Link(node));
        }

        return linker;
    }

    /// <summary>The instance that a resource of the composition belongs to, or null for one that is imported.</summary>
    public CompositionNode? OriginOf(TypeDef resource) => _origins.GetValueOrDefault(resource.Dealias());

    /// <summary>The type of a node.</summary>
    public TypedExtern TypeOf(CompositionNode node) => _types[node];

    private TypedExtern Link(CompositionNode node)
    {
        switch (node.Kind)
        {
            case CompositionNodeKind.Import:
                var wish = ImportWish.Of(node);
                ImportEntry entry = Imports.Request(
                    new NamedExtern(new ExternName(node.ItemName!), node.Shape), Imports.CreateBindings(node.Homes, wish), wish);
                Explicit.Add(node, entry);
                return entry.Type;
            case CompositionNodeKind.Instantiation:
                return new TypedExtern.Instance(Instantiate(node));
            case CompositionNodeKind.Alias:
                return ((TypedExtern.Instance)TypeOf(node.Source!)).InstanceType.Find(node.ItemName!)!;
            default:
                return node.Shape is TypedExtern.Type(TypeEntry.Component(var type))
                    ? new TypedExtern.Type(new TypeEntry.Component(WorldLinker.LinkDefinition(type, node.Homes, ImportWish.Of(node))))
                    : node.Shape;
        }
    }

    private InstanceType Instantiate(CompositionNode node)
    {
        CompositionPackage package = node.Package!;
        var bindings = new TypeBindings();
        for (int i = 0; i < package.Type.Imports.Length; i++)
        {
            NamedExtern import = package.Type.Imports[i];
            if (node.Argument(i) is not { } argument)
            {
                RequireNoExplicit(node, import);
                Implicit.Add((node, i), Imports.Request(import, bindings, ImportWish.Of(node, i)));
            }
            else if (new ExternComparer(bindings).Compare(TypeOf(argument), import.Type) is { } reason)
            {
                throw Mismatch(node, argument, import, reason);
            }
        }

        return new TypeTranslator(bindings, resource => _origins.Add(resource, node)).Translate(package.InstanceType);
    }

    private void RequireNoExplicit(CompositionNode node, NamedExtern import)
    {
        if (_composition.FindImport(import.Name.Name) is { } expressly)
        {
            throw new DiagnosticException(new Diagnostic(
                GraphDiagnostics.ImportConflict,
                $"the composition imports `{import.Name}` expressly, and {node.Describe()} is not given it, so that it would be imported twice",
                expressly.Place)
            {
                Labels = node.Place is DiagnosticLocation.InText ? [new DiagnosticLabel(node.Place, "what is not given it")] : [],
                Help = $"give the import to `{node.Package!.Name}` as an argument",
            });
        }
    }

    private static DiagnosticException Mismatch(CompositionNode node, CompositionNode argument, NamedExtern import, string reason) => new(new Diagnostic(
        GraphDiagnostics.ArgumentMismatch,
        $"{argument.Describe()} does not fit the import `{import.Name}` of `{node.Package!.Name}`: {reason}",
        node.Place)
    {
        Help = "a resource is the one of a certain instance: all imports that use it have to be given by, or wired to, that instance",
    });
}
