using System.Runtime.CompilerServices;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Writes a composition as a component: its imports, then its nodes, each behind what it needs, then its exports.</summary>
internal sealed class GraphEncoder
{
    private readonly Composition _composition;
    private readonly CompositionOptions _options;
    private readonly GraphLinker _linked;
    private readonly ComponentBuilder _builder = new();
    private readonly TypeScope _scope;
    private readonly Dictionary<CompositionNode, uint> _indices = [];
    private readonly Dictionary<CompositionPackage, uint> _components = [];
    private readonly Dictionary<ImportEntry, uint?> _imports = [];
    private readonly Stack<ImportEntry> _importing = [];

    private GraphEncoder(Composition composition, CompositionOptions options)
    {
        _composition = composition;
        _options = options;
        _linked = GraphLinker.Link(composition);
        _scope = new TypeScope(_builder, null, RefuseHidden) { Require = RequireImport };
    }

    /// <summary>Encodes a composition.</summary>
    /// <exception cref="DiagnosticException">It cannot be encoded.</exception>
    public static byte[] Encode(Composition composition, CompositionOptions options)
    {
        ComponentBinary component = new GraphEncoder(composition, options).Encode();

        // All that is wired has been checked; this finds what no one foresaw, such as too many of something.
        DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(component, ComponentFeatures.All);
        return validated.Value is not null
            ? ComponentWriter.Write(component)
            : throw composition.Fault(
                GraphDiagnostics.NotValid, null, $"the composition would be no valid component: {validated.Diagnostics[0].Message}", validated.Diagnostics[0].Help);
    }

    private ComponentBinary Encode()
    {
        foreach (ImportEntry entry in _linked.Imports.Entries)
        {
            Import(entry);
        }

        foreach (CompositionNode node in _linked.Order)
        {
            _indices.Add(node, Encode(node));
        }

        foreach (CompositionExport export in _composition.Exports.Where(e => e.Node.Kind != CompositionNodeKind.Definition || e.Node.ItemName != e.Name))
        {
            _builder.Export(new ExternName(export.Name), new SortIndex(export.Node.Sort, _indices[export.Node]));
        }

        (SortIndex, string)[] names = [.. _linked.Order.Where(n => n.DebugName is not null).Select(n => (new SortIndex(n.Sort, _indices[n]), n.DebugName!))];
        if (names.Length > 0)
        {
            _builder.CustomSection(DebugNames.SectionName, DebugNames.Write(names));
        }

        _builder.CustomSection(Producers.SectionName, Producers.Write());
        return _builder.Build(_composition.Name);
    }

    private uint Encode(CompositionNode node) => node.Kind switch
    {
        CompositionNodeKind.Import => Import(_linked.Explicit[node]),
        CompositionNodeKind.Instantiation => _builder.Instantiate(Component(node.Package!), Arguments(node)),
        CompositionNodeKind.Alias => _builder.AliasExport(node.Sort, _indices[node.Source!], node.ItemName!),
        _ => Define(node),
    };

    private uint Define(CompositionNode node)
    {
        TypeEntry entry = ((TypedExtern.Type)_linked.TypeOf(node)).Entry;
        uint index = entry is TypeEntry.Component(var type)
            ? _builder.Type(TypeScope.ComponentTypeOf(type))
            : _scope.IndexOf(entry);
        uint exported = _builder.Export(new ExternName(node.ItemName!), new SortIndex(Sort.Type, index));
        _scope.Register(node.Shape, exported);
        return exported;
    }

    private IEnumerable<InstantiateArg> Arguments(CompositionNode node)
    {
        for (int i = 0; i < node.Package!.Type.Imports.Length; i++)
        {
            NamedExtern import = node.Package.Type.Imports[i];
            uint index = node.Argument(i) is { } argument ? _indices[argument] : Import(_linked.Implicit[(node, i)]);
            yield return new InstantiateArg(import.Name.Name, new SortIndex(import.Type.Sort, index));
        }
    }

    private uint Component(CompositionPackage package)
    {
        if (!_components.TryGetValue(package, out uint index))
        {
            index = _options.ImportPackages
                ? _builder.Import(
                    new ExternName(DependencyName(package.Name)),
                    new ExternType.Component(_builder.Type(TypeScope.ComponentTypeOf(package.Type))))
                : _builder.Component(package.Binary ?? throw _composition.Fault(
                    GraphDiagnostics.PackageMissing, null, $"of the component `{package.Name}` only the world is known", "import it, or give the component itself"));
            _components.Add(package, index);
        }

        return index;
    }

    private static string DependencyName(PackageName name) => name.Version is { } version
        ? $"unlocked-dep=<{name with { Version = null }}@{{>={version}}}>"
        : $"unlocked-dep=<{name}>";

    private uint Import(ImportEntry entry)
    {
        if (_imports.TryGetValue(entry, out uint? known))
        {
            return known ?? throw Circle(entry);
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        _imports.Add(entry, null);
        _importing.Push(entry);
        uint index = _scope.Add(entry.Name, entry.Type, _builder.Import);
        _importing.Pop();
        _imports[entry] = index;
        return index;
    }

    // A type that an import exports has to be there before others can use it; to itself, it is its own.
    private void RequireImport(TypeDef type)
    {
        if (_linked.Imports.HomeOf(type) is { } home && _importing.TryPeek(out ImportEntry? current) && home != current)
        {
            Import(home);
        }
    }

    private DiagnosticException Circle(ImportEntry entry) => _composition.Fault(
        GraphDiagnostics.ImportConflict,
        entry.First.Place,
        $"`{entry.Name}` and `{_importing.Peek().Name}` use types of each other, as different instances import them",
        "wire one of them, so that the composition need not import both");

    private void RefuseHidden(TypeDef resource, bool isNew)
    {
        if (!_importing.TryPeek(out ImportEntry? entry))
        {
            return;
        }

        if (_linked.OriginOf(resource) is { } origin)
        {
            throw new DiagnosticException(new Diagnostic(
                GraphDiagnostics.HiddenResource,
                $"`{entry.Name}`, which {entry.First.By} imports, has the resource `{resource.Name ?? "(unnamed)"}` of {origin.Describe()}: "
                + "nobody outside of the composition could give that",
                entry.First.Place)
            {
                Labels = origin.Place is DiagnosticLocation.InText ? [new DiagnosticLabel(origin.Place, "whose resource it is")] : [],
                Help = $"give `{entry.Name}` as an argument, from an instance within",
            });
        }

        if (!isNew)
        {
            throw _composition.Fault(
                GraphDiagnostics.TooComplex,
                entry.First.Place,
                $"`{entry.Name}` has the resource `{resource.Name ?? "(unnamed)"}`, which no import of the composition gives a name",
                null);
        }
    }
}
