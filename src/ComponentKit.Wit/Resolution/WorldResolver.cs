using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves the items of a world. Worlds that it includes are resolved before.</summary>
internal sealed class WorldResolver(ItemSymbol symbol, ResolutionContext context)
{
    private readonly WorldBuilder _builder = symbol.World!;
    private readonly FileScope _file = symbol.File;
    private readonly TypeScope _scope = new();

    /// <summary>Fills the builder: types first, then imports and exports, then what is included.</summary>
    public void Resolve()
    {
        var items = ((WorldSyntax)symbol.Syntax).Items;
        new DefinitionResolver(_builder.World, _scope, _file, context).Resolve(items);
        foreach (TypeDef type in _builder.World.Types)
        {
            var item = new WorldItem.Type(type) { Stability = type.Stability, Docs = type.Docs };
            _builder.Imports.Add(item, _scope.Find(type.Name!)!.Place, context.Diagnostics);
        }

        var functions = new FunctionResolver(_scope, _file, context);
        foreach (ResourceSyntax resource in items.OfType<ResourceSyntax>())
        {
            foreach (WitFunction function in functions.Resolve(resource))
            {
                _builder.Imports.Add(Item(function), _file.At(resource.Name), context.Diagnostics);
            }
        }

        foreach (ExternSyntax item in items.OfType<ExternSyntax>())
        {
            if (Resolve(item, functions) is { } resolved)
            {
                WorldItemList list = item.IsExport ? _builder.Exports : _builder.Imports;
                list.Add(resolved, _file.At(item.NameSpan), context.Diagnostics);
            }
        }

        foreach (IncludeSyntax include in items.OfType<IncludeSyntax>())
        {
            Resolve(include);
        }
    }

    private WorldItem? Resolve(ExternSyntax syntax, FunctionResolver functions)
    {
        if (syntax is ExternFunctionSyntax function)
        {
            return functions.Resolve(function.Metadata, function.Name, function.Type) is { } value ? Item(value) : null;
        }

        Stability stability = context.Gates.Read(syntax.Metadata, _file);
        if (context.Gates.IsExcluded(syntax.Metadata))
        {
            return null;
        }

        WorldItem? item = syntax switch
        {
            ExternPathSyntax path => Find(path.Path) is { } found ? new WorldItem.Interface(found.QualifiedName!, found) : null,
            ExternNamedPathSyntax path => Find(path.Path) is { } found ? new WorldItem.Interface(path.Name.Name, found) : null,
            ExternInterfaceSyntax inline => new WorldItem.Interface(inline.Name.Name, Resolve(inline, stability)),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
        };
        return item is null ? null : item with { Stability = stability, Docs = syntax.Metadata.Docs };
    }

    private WitInterface? Find(UsePathSyntax path) => context.Paths.FindInterface(path, _file)?.Interface;

    private WitInterface Resolve(ExternInterfaceSyntax syntax, Stability stability)
    {
        var target = new WitInterface(null, _builder.World.Package) { Docs = syntax.Metadata.Docs, Stability = stability };
        new InterfaceResolver(context).Resolve(target, syntax.Items, _file);
        return target;
    }

    private void Resolve(IncludeSyntax syntax)
    {
        context.Gates.Read(syntax.Metadata, _file);
        if (context.Gates.IsExcluded(syntax.Metadata) || context.Paths.FindWorld(syntax.Path, _file) is not { } included)
        {
            return;
        }

        var renames = new Dictionary<string, RenameSyntax>(StringComparer.Ordinal);
        foreach (RenameSyntax rename in syntax.Names)
        {
            bool exists = included.World!.Imports.Contains(rename.Name.Name) || included.World.Exports.Contains(rename.Name.Name);
            if (!exists)
            {
                context.Diagnostics.Add(
                    DiagnosticCodes.InvalidRename,
                    $"the world `{included.Name}` has no import or export with the plain name `{rename.Name.Name}`",
                    _file.At(rename.Name),
                    "interfaces that go by their own names are not renamed");
            }

            renames[rename.Name.Name] = rename;
        }

        Include(included.World!.Imports, _builder.Imports, renames, syntax);
        Include(included.World.Exports, _builder.Exports, renames, syntax);
    }

    private void Include(
        WorldItemList from, WorldItemList to, Dictionary<string, RenameSyntax> renames, IncludeSyntax syntax)
    {
        foreach ((WorldItem item, _) in from.Items)
        {
            WorldItem included = renames.TryGetValue(item.Name, out RenameSyntax? rename) ? Rename(item, rename, syntax) : item;
            to.Include(included, _file.At(rename?.Alias?.Span ?? syntax.Path.Name.Span), context.Diagnostics);
        }
    }

    private WorldItem Rename(WorldItem item, RenameSyntax rename, IncludeSyntax syntax)
    {
        string name = rename.Alias!.Name;
        switch (item)
        {
            case WorldItem.Interface(_, var value):
                return new WorldItem.Interface(name, value) { Stability = item.Stability, Docs = item.Docs };
            case WorldItem.Function(var function):
                return Item(new WitFunction(name, function.Kind, function.Parameters, function.Result, function.Resource)
                {
                    IsAsync = function.IsAsync,
                    Docs = function.Docs,
                    Stability = function.Stability,
                });
            default:
                context.Diagnostics.Add(
                    DiagnosticCodes.NotSupported, $"renaming the type `{item.Name}` by `include` is not supported yet", _file.At(syntax.Path.Span));
                return item;
        }
    }

    private static WorldItem.Function Item(WitFunction function) =>
        new(function) { Stability = function.Stability, Docs = function.Docs };
}
