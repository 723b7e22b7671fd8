using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Composition.Wac.Resolution;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac;

/// <summary>Turns a script into the composition that it describes.</summary>
/// <remarks>
/// Statements are carried out one after the other, each in terms of <see cref="Composition"/>, and names mean what was said before. A
/// statement with an error is left out; the names that it gives are known as such, and nothing is said of what uses them.
/// </remarks>
public sealed class WacResolver
{
    private readonly WacContext _context;
    private readonly WacScope _scope;
    private readonly WacTypes _types;
    private readonly WacPackages _packages;
    private readonly WacInterfaces _interfaces;
    private readonly WacWorlds _worlds;
    private readonly WacExpressions _expressions;
    private readonly Dictionary<TypeDef, CompositionNode> _definitions = [];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private WacResolver(
        WacDocument document, Func<PackageName, DiagnosticResult<CompositionPackage?>?> load, Func<IEnumerable<string>>? names)
    {
        _context = new WacContext(document);
        _scope = new WacScope(_context, null);
        _types = new WacTypes(_context);
        _packages = new WacPackages(_context, _scope, load, names);
        _interfaces = new WacInterfaces(_context, _scope, _types, _packages);
        _worlds = new WacWorlds(_context, _scope, _types, _packages, _interfaces);
        _expressions = new WacExpressions(_context, _scope, _packages);
    }

    /// <summary>Resolves a script.</summary>
    /// <param name="document">The script, without errors.</param>
    /// <param name="load">Gives a package by its name; null for one that is not there.</param>
    /// <param name="names">Names of packages to suggest where one is not there.</param>
    /// <returns>The composition, or null with the diagnostics that say why not.</returns>
    public static DiagnosticResult<Composition?> Resolve(
        WacDocument document,
        Func<PackageName, DiagnosticResult<CompositionPackage?>?> load,
        Func<IEnumerable<string>>? names = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(load);
        if (document.Package is null)
        {
            throw new ArgumentException("a script without the name of its package has errors, and cannot be resolved", nameof(document));
        }

        var resolver = new WacResolver(document, load, names);
        foreach (WacStatement statement in document.Statements)
        {
            resolver.Run(() => resolver.Execute(statement), NameOf(statement));
        }

        if (document.Targets is { } targets && resolver._diagnostics.Count == 0)
        {
            var check = new WacTargets(resolver._context, resolver._types, resolver._packages);
            resolver.Run(() => resolver._diagnostics.AddRange(check.Check(targets)), null);
        }

        return new(resolver._diagnostics.Count == 0 ? resolver._context.Composition : null, resolver._diagnostics.ToImmutable());
    }

    private void Run(Action action, Identifier? name)
    {
        try
        {
            action();
            return;
        }
        catch (DiagnosticException exception)
        {
            _diagnostics.AddRange(exception.Diagnostics);
        }
        catch (WacFault)
        {
            // Told before.
        }

        if (name is not null)
        {
            _scope.AddUnknown(name);
        }
    }

    private static Identifier? NameOf(WacStatement statement) => statement switch
    {
        WacStatement.Import(var name, _, _) => name,
        WacStatement.Let(var name, _) => name,
        WacStatement.Interface(var syntax) => syntax.Name,
        WacStatement.World(var syntax) => syntax.Name,
        WacStatement.Definition(var syntax) => syntax.Name,
        _ => null,
    };

    private void Execute(WacStatement statement)
    {
        switch (statement)
        {
            case WacStatement.Import import:
                Import(import);
                break;
            case WacStatement.Interface(var syntax):
                string name = _context.Package.Qualify(syntax.Name.Name);
                InstanceType type = _interfaces.Resolve(syntax.Items, $"the interface `{syntax.Name.Name}`", name);
                CompositionNode node = Define(syntax.Name, new TypeEntry.Component(Wrap(name, new TypedExtern.Instance(type))));
                _scope.Add(syntax.Name, new WacItem.Interface(name, type, node));
                break;
            case WacStatement.World(var syntax):
                string full = _context.Package.Qualify(syntax.Name.Name);
                ComponentType world = _worlds.Resolve(syntax);
                CompositionNode defined = Define(syntax.Name, new TypeEntry.Component(Wrap(full, new TypedExtern.Component(world))));
                _scope.Add(syntax.Name, new WacItem.World(full, world, defined));
                break;
            case WacStatement.Definition(var syntax):
                TypeEntry entry = _types.Define(_scope, syntax);
                _scope.Add(syntax.Name, new WacItem.Type(entry, Define(syntax.Name, entry)));
                break;
            case WacStatement.Let(var name2, var value):
                WacItem item = _expressions.Evaluate(value);
                _scope.Add(name2, item);
                if (item is WacItem.Node(var named, _))
                {
                    named.DebugName ??= name2.Name;
                }

                break;
            case WacStatement.Export export:
                Export(export);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private CompositionNode Define(Identifier name, TypeEntry entry)
    {
        CompositionNode[] parts = [.. WacTypeParts.Of(entry).Select(p => _definitions.GetValueOrDefault(p)).OfType<CompositionNode>().Distinct()];
        CompositionNode node = _context.Composition.Define(name.Name, entry, _context.Homes, parts, _context.At(name.Span));
        node.DebugName = name.Name;
        if (TypeHomes.DefinitionOf(node.Shape) is { } definition)
        {
            _definitions.TryAdd(definition, node);
        }

        return node;
    }

    private static ComponentType Wrap(string name, TypedExtern item) =>
        new([], [new NamedExtern(new ExternName(name), item)], new HashSet<TypeDef>());

    private void Import(WacStatement.Import import)
    {
        (TypedExtern shape, string name, TextSpan span, string? interfaceName) = import.Type switch
        {
            WacImportType.Function(var type) => (new TypedExtern.Func(_types.Function(_scope, type)), import.Name.Name, import.Name.Span, null),
            WacImportType.Inline(var items) => (
                new TypedExtern.Instance(_interfaces.Resolve(items, $"the interface `{import.Name.Name}`", null)), import.Name.Name, import.Name.Span, null),
            WacImportType.Path(var path) => Import(import, path),
            _ => throw new InvalidOperationException(),
        };
        (name, span) = import.As is { } given ? (given.Value, given.Span) : (name, span);
        CompositionNode node = _context.Composition.Import(name, shape, _context.Homes, _context.At(span));
        node.DebugName = import.Name.Name;
        _scope.Add(import.Name, new WacItem.Node(node, interfaceName));
    }

    private (TypedExtern Shape, string Name, TextSpan Span, string? InterfaceName) Import(WacStatement.Import import, UsePathSyntax path)
    {
        WacItem item = _packages.Resolve(path);
        (string name, TextSpan span) = path.Package is { } package
            ? (package.ToPackageName().Qualify(path.Name.Name), path.Span)
            : (import.Name.Name, import.Name.Span);
        return item switch
        {
            WacItem.Interface(var full, var type, _) => (new TypedExtern.Instance(type), name, span, full),
            WacItem.World(_, var type, _) => (new TypedExtern.Component(type), name, span, null),
            WacItem.Type(TypeEntry.Func(var type), _) => (new TypedExtern.Func(type), name, span, null),
            WacItem.Type(var entry, _) => (new TypedExtern.Type(entry), name, span, null),
            WacItem.Node(var node, var full) => (node.Shape, full ?? name, span, full),
            _ => throw new WacFault(),
        };
    }

    private void Export(WacStatement.Export export)
    {
        WacItem item = _expressions.Evaluate(export.Value);
        if (export.Spread is { } dots)
        {
            Spread(export.Value, item, dots);
            return;
        }

        CompositionNode node = _expressions.RequireNode(item, export.Value.Span);
        if (export.As is { } name)
        {
            _context.Composition.Export(name.Value, node, _context.At(name.Span));
            return;
        }

        string inferred = (item as WacItem.Node)?.InterfaceName
            ?? (node.Kind is CompositionNodeKind.Import or CompositionNodeKind.Alias ? node.ItemName : null)
            ?? throw _context.Fault(
                WacDiagnostics.NamelessExport, export.Value.Span, $"no name for the export follows from {node.Describe()}", "give it one: `export … as name;`");
        _context.Composition.Export(inferred, node, _context.At(export.Value.Span));
    }

    private void Spread(WacExpression value, WacItem item, TextSpan dots)
    {
        InstanceType type = _expressions.RequireInstance(item, value.Span, "has no exports to spread");
        string[] names = [.. type.Exports.Select(e => e.Name.Name).Where(n => _context.Composition.FindExport(n) is null)];
        if (names.Length == 0)
        {
            throw _context.Fault(
                WacDiagnostics.NoEffect,
                value.Span,
                type.Exports.IsEmpty ? "the instance has no exports" : "all exports of the instance have names that are exported already",
                "take the statement away");
        }

        foreach (string name in names)
        {
            CompositionNode node = _expressions.RequireNode(_expressions.Access(item, name, value.Span), value.Span);
            _context.Composition.Export(name, node, _context.At(dots));
        }
    }
}
