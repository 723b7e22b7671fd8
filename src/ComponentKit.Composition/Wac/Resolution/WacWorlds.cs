using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Resolves worlds.</summary>
internal sealed class WacWorlds(WacContext context, WacScope root, WacTypes types, WacPackages packages, WacInterfaces interfaces)
{
    /// <summary>A world.</summary>
    /// <exception cref="DiagnosticException">An item is wrong.</exception>
    public ComponentType Resolve(WorldSyntax syntax)
    {
        var scope = new WacScope(context, root);
        string title = $"the world `{syntax.Name.Name}`";
        var imports = new WacItems(context, title, "import");
        var exports = new WacItems(context, title, "export");
        foreach (ItemSyntax item in syntax.Items)
        {
            switch (item)
            {
                case UseSyntax use:
                    interfaces.Use(scope, use, imports);
                    break;
                case TypeDefinitionSyntax definition:
                    interfaces.Define(scope, definition, imports);
                    break;
                case ExternSyntax external:
                    (string name, TypedExtern type) = Extern(scope, external);
                    (external.IsExport ? exports : imports).Add(name, external.NameSpan, type);
                    break;
            }
        }

        // What is included gives way to what the world itself has.
        foreach (IncludeSyntax include in syntax.Items.OfType<IncludeSyntax>())
        {
            Include(include, imports, exports);
        }

        return new ComponentType(imports.ToImmutable(), exports.ToImmutable(), new HashSet<TypeDef>());
    }

    private (string Name, TypedExtern Type) Extern(WacScope scope, ExternSyntax syntax) => syntax switch
    {
        ExternFunctionSyntax(_, _, var name, var type) => (name.Name, new TypedExtern.Func(types.Function(scope, type))),
        ExternInterfaceSyntax(_, _, var name, var items) =>
            (name.Name, new TypedExtern.Instance(interfaces.Resolve(items, $"the interface `{name.Name}`", null))),
        ExternNamedPathSyntax(_, _, var name, var path) => (name.Name, NamedItem(scope, path)),
        ExternPathSyntax(_, _, var path) => packages.Resolve(path) switch
        {
            WacItem.Interface({ } full, var type, _) => (full, new TypedExtern.Instance(type)),
            var item => throw types.WrongKind(path.Span, path.Name.Name, item, "an interface"),
        },
        _ => throw new InvalidOperationException(),
    };

    private TypedExtern NamedItem(WacScope scope, UsePathSyntax path)
    {
        WacItem item = path.Package is null ? scope.FindHereOrInRoot(path.Name) : packages.Resolve(path);
        return item switch
        {
            WacItem.Interface(_, var type, _) => new TypedExtern.Instance(type),
            WacItem.Type(TypeEntry.Func(var type), _) => new TypedExtern.Func(type),
            _ => throw types.WrongKind(path.Span, path.Name.Name, item, "an interface or a type of functions"),
        };
    }

    private void Include(IncludeSyntax include, WacItems imports, WacItems exports)
    {
        var renames = new Dictionary<string, Identifier>(StringComparer.Ordinal);
        types.RequireUnique(include.Names.Select(n => n.Name), "the include renames twice");
        foreach (RenameSyntax rename in include.Names)
        {
            renames.Add(rename.Name.Name, rename.Alias!);
        }

        if (packages.Resolve(include.Path) is not WacItem.World(_, var world, _))
        {
            throw types.WrongKind(include.Path.Span, include.Path.Name.Name, packages.Resolve(include.Path), "a world");
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        Include(include, imports, world.Imports, renames, used);
        Include(include, exports, world.Exports, renames, used);
        if (include.Names.FirstOrDefault(n => !used.Contains(n.Name.Name)) is { } idle)
        {
            IEnumerable<string> names = world.Imports.Concat(world.Exports).Select(e => e.Name.Name);
            throw context.Fault(
                WacDiagnostics.UndefinedItem,
                idle.Name.Span,
                $"the world `{include.Path.Name.Name}` has no import or export `{idle.Name.Name}`",
                Spelling.Suggest(idle.Name.Name, names));
        }
    }

    private static void Include(
        IncludeSyntax include, WacItems items, ImmutableArray<NamedExtern> others, Dictionary<string, Identifier> renames, HashSet<string> used)
    {
        foreach (NamedExtern other in others)
        {
            string name = other.Name.Name;
            if (!name.Contains(':', StringComparison.Ordinal))
            {
                TextSpan span = include.Path.Span;
                if (renames.TryGetValue(name, out Identifier? alias))
                {
                    used.Add(name);
                    (name, span) = (alias.Name, alias.Span);
                }

                items.RequireFree(name, span, "rename it in the include: `with { a as b }`");
            }

            items.Include(name, other.Type);
        }
    }
}
