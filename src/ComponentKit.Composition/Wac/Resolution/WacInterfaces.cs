using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Resolves interfaces: their uses, types and functions, in order.</summary>
internal sealed class WacInterfaces(WacContext context, WacScope root, WacTypes types, WacPackages packages)
{
    /// <summary>An interface.</summary>
    /// <param name="items">Its items.</param>
    /// <param name="title">How messages call it.</param>
    /// <param name="name">The full name; null for one that is written in place.</param>
    /// <exception cref="DiagnosticException">An item is wrong.</exception>
    public InstanceType Resolve(ImmutableArray<ItemSyntax> items, string title, string? name)
    {
        var scope = new WacScope(context, root);
        var exports = new WacItems(context, title, "export");
        foreach (ItemSyntax item in items)
        {
            switch (item)
            {
                case UseSyntax use:
                    Use(scope, use, exports);
                    break;
                case TypeDefinitionSyntax definition:
                    Define(scope, definition, exports);
                    break;
                case FunctionReferenceSyntax reference:
                    FuncType type = scope.Find(reference.Type) is WacItem.Type(TypeEntry.Func(var found), _)
                        ? found
                        : throw types.WrongKind(reference.Type.Span, reference.Type.Name, scope.Find(reference.Type), "a type of functions");
                    exports.Add(reference.Name.Name, reference.Name.Span, new TypedExtern.Func(type));
                    break;
                case FunctionSyntax function:
                    exports.Add(function.Name.Name, function.Name.Span, new TypedExtern.Func(types.Function(scope, function.Type)));
                    break;
                default:
                    throw new InvalidOperationException();
            }
        }

        var resolved = new InstanceType(exports.ToImmutable(), new HashSet<TypeDef>());
        if (name is not null)
        {
            context.Homes.Add(new ExternName(name), resolved);
        }

        return resolved;
    }

    /// <summary>A definition of a type among the items of an interface or world.</summary>
    public void Define(WacScope scope, TypeDefinitionSyntax syntax, WacItems items)
    {
        TypeEntry entry = types.Define(scope, syntax);
        scope.Add(syntax.Name, new WacItem.Type(entry));
        items.Add(syntax.Name.Name, syntax.Name.Span, new TypedExtern.Type(entry));
        if (syntax is ResourceSyntax resource)
        {
            types.RequireUnique(resource.Functions.Select(f => f.Name), $"the resource `{syntax.Name.Name}` has two functions");
            foreach (FunctionSyntax function in resource.Functions)
            {
                string name = function.Form switch
                {
                    FunctionForm.Constructor => $"[constructor]{syntax.Name.Name}",
                    FunctionForm.Static => $"[static]{syntax.Name.Name}.{function.Name.Name}",
                    _ => $"[method]{syntax.Name.Name}.{function.Name.Name}",
                };
                FuncType type = types.Function(scope, function.Type, function.Form, ((TypeEntry.Resource)entry).Definition);
                items.Add(name, function.Name.Span, new TypedExtern.Func(type));
            }
        }
    }

    /// <summary>Types of another interface among the items of an interface or world.</summary>
    public void Use(WacScope scope, UseSyntax use, WacItems items)
    {
        if (packages.Resolve(use.Path) is not WacItem.Interface source)
        {
            throw types.WrongKind(use.Path.Span, use.Path.Name.Name, packages.Resolve(use.Path), "an interface");
        }

        foreach (RenameSyntax rename in use.Names)
        {
            Identifier name = rename.Alias ?? rename.Name;
            switch (source.Value.Find(rename.Name.Name))
            {
                case TypedExtern.Type(TypeEntry.Value or TypeEntry.Resource) and TypedExtern.Type(var entry):
                    TypeEntry used = types.Use(name, entry);
                    items.Add(name.Name, name.Span, new TypedExtern.Type(used));
                    scope.Add(name, new WacItem.Type(used));
                    break;
                case null:
                    string[] candidates = [.. source.Value.Exports.Where(e => e.Type is TypedExtern.Type).Select(e => e.Name.Name)];
                    throw context.Fault(
                        WacDiagnostics.UndefinedItem,
                        rename.Name.Span,
                        $"the interface `{use.Path.Name.Name}` has no type `{rename.Name.Name}`",
                        Spelling.Suggest(rename.Name.Name, candidates) ?? Lists.Have(candidates, "it has", "it has no types"));
                case var other:
                    throw context.Fault(
                        WacDiagnostics.WrongKind, rename.Name.Span, $"`{rename.Name.Name}` is {ExternTexts.WithArticle(other)} and no type, so that it cannot be used", null);
            }
        }
    }
}
