using System.Collections.Immutable;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves what is between the braces of an interface, named or inline.</summary>
internal sealed class InterfaceResolver(ResolutionContext context)
{
    /// <summary>Fills an interface; gives the names in it.</summary>
    public TypeScope Resolve(WitInterface target, ImmutableArray<ItemSyntax> items, FileScope file)
    {
        var scope = new TypeScope();
        new DefinitionResolver(target, scope, file, context).Resolve(items);
        foreach (FunctionSyntax function in items.OfType<FunctionSyntax>())
        {
            bool isExcluded = context.Gates.IsExcluded(function.Metadata);
            scope.Add(new TypeScope.Entry(function.Name.Name, file.At(function.Name), null, isExcluded), context.Diagnostics);
        }

        var functions = new FunctionResolver(scope, file, context);
        foreach (ItemSyntax item in items)
        {
            if (item is ResourceSyntax resource)
            {
                foreach (WitFunction function in functions.Resolve(resource))
                {
                    target.Add(function);
                }
            }
            else if (item is FunctionSyntax syntax
                && functions.Resolve(syntax.Metadata, syntax.Name, syntax.Type) is { } function)
            {
                target.Add(function);
            }
        }

        return scope;
    }
}
