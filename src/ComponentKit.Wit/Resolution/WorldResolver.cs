using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves the items of a world. Worlds that it includes are resolved before.</summary>
internal sealed class WorldResolver(ItemSymbol symbol, PackageTrace trace, ResolutionContext context)
{
    private readonly WorldBuilder _builder = symbol.World!;
    private readonly FileScope _file = symbol.File;
    private readonly TypeScope _scope = new();
    private readonly PackageTrace.WorldTrace _trace = new(symbol.World!.World);

    /// <summary>Fills the builder: types first, then imports and exports, then what is included.</summary>
    public void Resolve()
    {
        var items = ((WorldSyntax)symbol.Syntax).Items;
        new DefinitionResolver(_builder.World, symbol.Feature, _scope, _file, trace, context).Resolve(items);
        foreach (TypeDef type in _builder.World.Types)
        {
            var item = new WorldItem.Type(type) { Stability = type.Stability, Docs = type.Docs, ExternalId = type.ExternalId };
            _builder.Imports.Add(item, _scope.Find(type.Name!)!.Place, context.Diagnostics);
        }

        var functions = new FunctionResolver(symbol.Feature, _scope, _file, trace, context);
        foreach (ItemSyntax item in items)
        {
            if (item is ResourceSyntax resource)
            {
                foreach (WitFunction function in functions.Resolve(resource))
                {
                    _trace.Imports.Add(function);
                    _builder.Imports.Add(Item(function), _file.At(resource.Name), context.Diagnostics);
                }
            }
            else if (item is ExternSyntax @extern)
            {
                Resolve(@extern, functions);
            }
        }

        foreach (IncludeSyntax include in items.OfType<IncludeSyntax>())
        {
            Resolve(include);
        }

        if (!symbol.IsExcluded)
        {
            trace.Worlds.Add(_trace);
        }
    }

    private void Resolve(ExternSyntax syntax, FunctionResolver functions)
    {
        WorldItemList list = syntax.IsExport ? _builder.Exports : _builder.Imports;
        if (syntax is ExternFunctionSyntax function)
        {
            if (functions.Resolve(function.Metadata, function.Name, function.Type) is { } value)
            {
                (syntax.IsExport ? _trace.Exports : _trace.Imports).Add(value);
                list.Add(Item(value), _file.At(syntax.NameSpan), context.Diagnostics);
            }

            return;
        }

        Stability stability = context.Gates.Read(syntax.Metadata, syntax.NameSpan, _file);
        string? externalId = context.Gates.ReadExternalId(syntax.Metadata, _file);
        WorldItem? item = syntax switch
        {
            ExternPathSyntax path => Find(path.Path, syntax) is { } found ? new WorldItem.Interface(found.QualifiedName!, found) : null,
            ExternNamedPathSyntax path => Find(path.Path, syntax) is { } found ? new WorldItem.Interface(path.Name.Name, found) : null,
            ExternInterfaceSyntax inline => new WorldItem.Interface(inline.Name.Name, Resolve(inline, stability)),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
        };
        if (item is not null && symbol.Feature is null && !context.Gates.IsExcluded(syntax.Metadata))
        {
            item = item with { Stability = stability, Docs = syntax.Metadata.Docs, ExternalId = externalId };
            list.Add(item, _file.At(syntax.NameSpan), context.Diagnostics);
        }
    }

    private WitInterface? Find(UsePathSyntax path, ExternSyntax syntax) =>
        context.Paths.FindInterface(new ItemPath(path, syntax.Metadata), _file)?.Interface;

    private WitInterface Resolve(ExternInterfaceSyntax syntax, Stability stability)
    {
        var target = new WitInterface(null, _builder.World.Package) { Docs = syntax.Metadata.Docs, Stability = stability };
        string? feature = context.Gates.InactiveFeature(syntax.Metadata) ?? symbol.Feature;
        new InterfaceResolver(trace, context).Resolve(target, syntax.Items, feature, _file);
        return target;
    }

    private void Resolve(IncludeSyntax syntax)
    {
        context.Gates.Read(syntax.Metadata, syntax.Path.Name.Span, _file);
        if (context.Paths.FindWorld(new ItemPath(syntax.Path, syntax.Metadata), _file) is { } included
            && !context.Gates.IsExcluded(syntax.Metadata))
        {
            _trace.Includes.Add(new WorldInclude(_builder, included, syntax, _file, context.Diagnostics).Run());
        }
    }

    private static WorldItem.Function Item(WitFunction function) =>
        new(function) { Stability = function.Stability, Docs = function.Docs, ExternalId = function.ExternalId };
}
