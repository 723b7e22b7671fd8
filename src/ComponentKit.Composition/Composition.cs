using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition;

/// <summary>Components wired to each other, which together are a component.</summary>
/// <remarks>
/// <para>
/// A composition is a graph. Its nodes are imports, instances of components, exports of instances, and types; what an instance is given
/// for its imports are the edges. Imports that are given nothing become imports of the composition, one for all instances that have them:
/// of compatible versions the latest, with everything that any of them wants in it.
/// </para>
/// <code>
/// byte[] app = new Composition()
///     .Add("demo:greeter", greeterBytes, out CompositionPackage greeter)
///     .Add("demo:app", appBytes, out CompositionPackage main)
///     .Instantiate(greeter, out CompositionNode g)
///     .Instantiate(main, out CompositionNode m)
///     .Wire(m, "demo:greeter/greet", g["demo:greeter/greet"])
///     .Export("run", m["run"])
///     .Encode();
/// </code>
/// <para>
/// Each step is checked as far as it can be by itself, and throws a <see cref="DiagnosticException"/> where it cannot be right. Which
/// resources are one and the same, and whether what is left to import can be, is known only in the end, to <see cref="TryEncode"/>.
/// Instances of this class are not for several threads at once.
/// </para>
/// </remarks>
/// <param name="name">How messages name the composition.</param>
public sealed class Composition(string name = "composition")
{
    private readonly List<CompositionPackage> _packages = [];
    private readonly List<CompositionNode> _nodes = [];
    private readonly Dictionary<(CompositionNode, string), CompositionNode> _aliases = [];
    private readonly Dictionary<string, CompositionNode> _imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompositionExport> _exports = new(StringComparer.Ordinal);
    private readonly List<CompositionExport> _exportOrder = [];

    /// <summary>How messages name the composition.</summary>
    public string Name { get; } = name;

    /// <summary>The packages, in the order in which they were added.</summary>
    public IReadOnlyList<CompositionPackage> Packages => _packages;

    /// <summary>The nodes, in the order in which they were added.</summary>
    public IReadOnlyList<CompositionNode> Nodes => _nodes;

    /// <summary>The exports, in the order in which they were added.</summary>
    public IReadOnlyList<CompositionExport> Exports => _exportOrder;

    /// <summary>Adds a component, to be instantiated, or a WIT package in binary, to import from.</summary>
    /// <param name="name">Its name: <c>namespace:name</c>, perhaps with a version behind <c>@</c>.</param>
    /// <param name="bytes">The binary. The bytes must not change before the composition has been encoded; they are not copied until then.</param>
    /// <param name="package">The package.</param>
    /// <returns>This composition.</returns>
    /// <exception cref="DiagnosticException">The name is none (CK5408) or taken (CK5407), or the binary is no valid component.</exception>
    public Composition Add(string name, ReadOnlyMemory<byte> bytes, out CompositionPackage package)
    {
        ArgumentNullException.ThrowIfNull(name);
        int at = name.IndexOf('@', StringComparison.Ordinal);
        InterfaceName? parsed = InterfaceName.TryParse(at < 0 ? name + "/i" : name.Insert(at, "/i"));
        package = Add(parsed is { } valid && valid.WrittenVersion == valid.Package.Version?.ToString()
            ? CompositionPackage.Load(valid.Package, bytes).GetValueOrThrow()!
            : throw Fault(GraphDiagnostics.InvalidName, null, $"`{name}` is not the name of a package", "names look like `my-org:my-package` or `my-org:my-package@1.0.0`"));
        return this;
    }

    /// <summary>Adds a package that was loaded before.</summary>
    /// <returns>The package.</returns>
    /// <exception cref="DiagnosticException">Another package has the name (CK5407).</exception>
    public CompositionPackage Add(CompositionPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (_packages.Exists(p => p.Name == package.Name))
        {
            throw Fault(GraphDiagnostics.DuplicateName, null, $"there are two packages `{package.Name}`", "give one of them another name");
        }

        _packages.Add(package);
        return package;
    }

    /// <summary>Adds an import with the type of an item that a package exports.</summary>
    /// <param name="name">The name of the import.</param>
    /// <param name="package">The package.</param>
    /// <param name="export">The name of the item: a function type, an interface, a world, or anything that has such a type.</param>
    /// <param name="node">The import.</param>
    /// <returns>This composition.</returns>
    /// <exception cref="DiagnosticException">
    /// The name is not valid (CK5408) or taken (CK5407), or the package has no such export (CK5405).
    /// </exception>
    public Composition Import(string name, CompositionPackage package, string export, out CompositionNode node)
    {
        ArgumentNullException.ThrowIfNull(package);
        (TypedExtern shape, TypeHomes homes) = PackageItems.Find(package, export)
            ?? throw Fault(
                GraphDiagnostics.UnknownExport,
                null,
                $"the package `{package.Name}` has no export `{export}`",
                Spelling.Suggest(export, package.Exports) ?? Lists.Have(package.Exports, "it exports", "it exports nothing"));
        node = Import(name, shape, homes, null);
        return this;
    }

    /// <summary>Adds an instance of a package's component.</summary>
    /// <param name="package">The package.</param>
    /// <param name="node">The instance.</param>
    /// <returns>This composition.</returns>
    public Composition Instantiate(CompositionPackage package, out CompositionNode node)
    {
        node = Instantiate(package, (DiagnosticLocation?)null);
        return this;
    }

    /// <summary>Adds an instance of a package's component.</summary>
    /// <param name="package">The package, which has been added.</param>
    /// <returns>The instance.</returns>
    public CompositionNode Instantiate(CompositionPackage package) => Instantiate(package, (DiagnosticLocation?)null);

    /// <summary>Wires an import of an instance; see <see cref="CompositionNode.With"/>.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="import">The name of its component's import.</param>
    /// <param name="argument">What the import is to get.</param>
    /// <returns>This composition.</returns>
    /// <exception cref="DiagnosticException">The argument is not possible.</exception>
    public Composition Wire(CompositionNode instance, string import, CompositionNode argument)
    {
        Wire(instance, import, argument, null);
        return this;
    }

    /// <summary>Adds an export.</summary>
    /// <param name="name">The name of the export.</param>
    /// <param name="node">What is exported.</param>
    /// <returns>This composition.</returns>
    /// <exception cref="DiagnosticException">The name is not valid (CK5408) or taken (CK5407).</exception>
    public Composition Export(string name, CompositionNode node)
    {
        Export(name, node, null);
        return this;
    }

    /// <summary>The component, whole.</summary>
    /// <param name="options">How to encode it.</param>
    /// <exception cref="DiagnosticException">The composition cannot be encoded.</exception>
    public byte[] Encode(CompositionOptions? options = null) => TryEncode(options).GetValueOrThrow()!;

    /// <summary>The component.</summary>
    /// <param name="options">How to encode it.</param>
    /// <returns>The component, or null with the diagnostic that says why not.</returns>
    public DiagnosticResult<byte[]?> TryEncode(CompositionOptions? options = null)
    {
        try
        {
            return new(GraphEncoder.Encode(this, options ?? CompositionOptions.Default), []);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
        catch (NotSupportedException exception)
        {
            return new(null, [Fault(GraphDiagnostics.TooComplex, null, exception.Message, null).Diagnostics[0]]);
        }
        catch (InsufficientExecutionStackException)
        {
            return new(null, [Fault(GraphDiagnostics.TooComplex, null, "the types of the imports depend on each other too deeply", null).Diagnostics[0]]);
        }
    }

    internal DiagnosticLocation Whole => new DiagnosticLocation.Whole(Name);

    internal CompositionNode? FindImport(string name) => _imports.GetValueOrDefault(name);

    internal CompositionExport? FindExport(string name) => _exports.GetValueOrDefault(name);

    internal CompositionNode Import(string name, TypedExtern shape, TypeHomes homes, DiagnosticLocation? place)
    {
        CheckName(name, "import", place);
        if (_imports.TryGetValue(name, out CompositionNode? first))
        {
            throw Duplicate("import", name, first.Place, place);
        }

        CompositionNode node = AddNode(new CompositionNode(this, _nodes.Count, CompositionNodeKind.Import, shape)
        {
            ItemName = name,
            Homes = homes,
            Place = place ?? Whole,
        });
        _imports.Add(name, node);
        return node;
    }

    internal CompositionNode Define(string name, TypeEntry entry, TypeHomes homes, IReadOnlyCollection<CompositionNode> dependencies, DiagnosticLocation place)
    {
        CheckName(name, "export", place);
        CompositionNode node = AddNode(
            new CompositionNode(this, _nodes.Count, CompositionNodeKind.Definition, new TypedExtern.Type(entry))
            {
                ItemName = name,
                Homes = homes,
                Place = place,
                Dependencies = dependencies,
            });
        AddExport(new CompositionExport(name, node) { Place = place });
        return node;
    }

    internal CompositionNode Instantiate(CompositionPackage package, DiagnosticLocation? place)
    {
        ArgumentNullException.ThrowIfNull(package);
        return _packages.Contains(package)
            ? AddNode(new CompositionNode(
                this, _nodes.Count, CompositionNodeKind.Instantiation, new TypedExtern.Instance(package.InstanceType))
            {
                Package = package,
                Place = place ?? Whole,
            })
            : throw new ArgumentException($"the package `{package.Name}` has not been added to this composition", nameof(package));
    }

    internal CompositionNode Access(CompositionNode source, string export, DiagnosticLocation? place)
    {
        ArgumentNullException.ThrowIfNull(export);
        Check(source);
        if (_aliases.TryGetValue((source, export), out CompositionNode? known))
        {
            return known;
        }

        if (source.Shape is not TypedExtern.Instance(var type))
        {
            throw Fault(
                GraphDiagnostics.NotAnInstance,
                place,
                $"{source.Describe()} is {ExternTexts.WithArticle(source.Shape)}, and only an instance has exports",
                null);
        }

        TypedExtern shape = type.Find(export) ?? throw Fault(
            GraphDiagnostics.UnknownExport,
            place,
            $"{source.Describe()} has no export `{export}`",
            Spelling.Suggest(export, source.Exports) ?? Lists.Have(source.Exports, "it exports", "it exports nothing"));
        CompositionNode node = AddNode(new CompositionNode(this, _nodes.Count, CompositionNodeKind.Alias, shape)
        {
            ItemName = export,
            Source = source,
            Place = place ?? Whole,
        });
        _aliases.Add((source, export), node);
        return node;
    }

    internal void Wire(CompositionNode instance, string import, CompositionNode argument, DiagnosticLocation? place)
    {
        Check(instance);
        Check(argument);
        if (instance.Package is not { } package)
        {
            throw Fault(GraphDiagnostics.NotAnInstance, place, $"{instance.Describe()} takes no arguments: it is not instantiated here", null);
        }

        int index = package.ImportIndex(import);
        if (index < 0)
        {
            throw Fault(
                GraphDiagnostics.UnknownImport,
                place,
                $"the component `{package.Name}` has no import `{import}`",
                Spelling.Suggest(import, package.Imports) ?? Lists.Have(package.Imports, "it imports", "it imports nothing"));
        }

        if (instance.Argument(index) is not null)
        {
            throw Fault(GraphDiagnostics.DuplicateArgument, place, $"the import `{import}` of `{package.Name}` is given two arguments", "take one of them away");
        }

        if (Shapes.Mismatch(argument.Shape, package.Type.Imports[index].Type) is { } reason)
        {
            throw new DiagnosticException(new Diagnostic(
                GraphDiagnostics.ArgumentMismatch,
                $"{argument.Describe()} does not fit the import `{import}` of `{package.Name}`: {reason}",
                place ?? Whole)
            {
                Labels = argument.Place is DiagnosticLocation.InText && argument.Place != place ? [new DiagnosticLabel(argument.Place, "what is given")] : [],
            });
        }

        instance.SetArgument(index, argument);
    }

    internal void Export(string name, CompositionNode node, DiagnosticLocation? place)
    {
        Check(node);
        CheckName(name, "export", place);
        AddExport(new CompositionExport(name, node) { Place = place ?? Whole });
    }

    internal DiagnosticException Fault(DiagnosticDescriptor descriptor, DiagnosticLocation? place, string message, string? help) =>
        new(new Diagnostic(descriptor, message, place ?? Whole) { Help = help });

    private void AddExport(CompositionExport export)
    {
        if (!_exports.TryAdd(export.Name, export))
        {
            throw Duplicate("export", export.Name, _exports[export.Name].Place, export.Place);
        }

        _exportOrder.Add(export);
    }

    private CompositionNode AddNode(CompositionNode node)
    {
        _nodes.Add(node);
        return node;
    }

    private DiagnosticException Duplicate(string side, string name, DiagnosticLocation first, DiagnosticLocation? second) =>
        new(new Diagnostic(GraphDiagnostics.DuplicateName, $"there are two {side}s `{name}`", second ?? Whole)
        {
            Labels = first is DiagnosticLocation.InText ? [new DiagnosticLabel(first, $"the first {side} of that name")] : [],
            Help = "give one of them another name" + (second is DiagnosticLocation.InText ? " with `as`" : ""),
        });

    private void CheckName(string name, string side, DiagnosticLocation? place)
    {
        ArgumentNullException.ThrowIfNull(name);
        ParsedExternName? parsed = ParsedExternName.TryParse(name);
        if (parsed is null)
        {
            throw Fault(
                GraphDiagnostics.InvalidName,
                place,
                $"`{name}` cannot be the name of an {side}",
                "names look like `my-function` or `my-org:my-package/my-interface@1.0.0`");
        }

        if (side == "export" && parsed.Kind == ExternNameKind.Dependency)
        {
            throw Fault(GraphDiagnostics.InvalidName, place, $"`{name}` names a package, and packages cannot be exported", null);
        }
    }

    private void Check(CompositionNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.Owner != this)
        {
            throw new ArgumentException("the node is of another composition", nameof(node));
        }
    }
}
