using System.Collections.Immutable;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves what is between the braces of an interface, named or inline.</summary>
internal sealed class InterfaceResolver(PackageTrace trace, ResolutionContext context)
{
    /// <summary>Fills an interface; gives the names in it.</summary>
    /// <param name="target">The interface.</param>
    /// <param name="items">What is in it.</param>
    /// <param name="feature">The inactive feature that it belongs to, or null.</param>
    /// <param name="file">Where it is.</param>
    public TypeScope Resolve(WitInterface target, ImmutableArray<ItemSyntax> items, string? feature, FileScope file)
    {
        var scope = new TypeScope();
        new DefinitionResolver(target, feature, scope, file, trace, context).Resolve(items);
        foreach (FunctionSyntax function in items.OfType<FunctionSyntax>())
        {
            string? own = context.Gates.InactiveFeature(function.Metadata);
            scope.Add(new TypeScope.Entry(function.Name.Name, file.At(function.Name), null, own), context.Diagnostics);
        }

        var functions = new FunctionResolver(feature, scope, file, trace, context);
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

        if (feature is null)
        {
            trace.Interfaces.Add(target);
        }

        return scope;
    }
}
