using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves the functions of an interface or world, those of resources included.</summary>
/// <param name="ownerFeature">The inactive feature that the interface or world belongs to, or null.</param>
/// <param name="scope">The names in the interface or world.</param>
/// <param name="file">The file.</param>
/// <param name="trace">What the package's definitions are recorded in.</param>
/// <param name="context">What the resolution shares.</param>
internal sealed class FunctionResolver(
    string? ownerFeature, TypeScope scope, FileScope file, PackageTrace trace, ResolutionContext context)
{
    /// <summary>A function that hangs on no resource, or null when a gate leaves it out.</summary>
    public WitFunction? Resolve(MetadataSyntax metadata, Identifier name, FunctionTypeSyntax type) =>
        Make(name.Name, FunctionKind.Freestanding, metadata, name, type, null);

    /// <summary>The functions of a resource.</summary>
    public IEnumerable<WitFunction> Resolve(ResourceSyntax syntax)
    {
        // The name may stand for something else, which is reported.
        if (scope.Find(syntax.Name.Name) is not { Type: { Kind: TypeDefKind.Resource } resource } entry
            || entry.Place != file.At(syntax.Name))
        {
            return [];
        }

        if (context.Gates.IsExcluded(syntax.Metadata))
        {
            CheckExcluded(syntax);
        }

        return syntax.Functions.Select(f => Resolve(f, resource)).Where(f => f is not null).Select(f => f!).ToList();
    }

    // A function says for itself that it belongs to the feature, so that taking the gate off the resource changes no more.
    private void CheckExcluded(ResourceSyntax syntax)
    {
        foreach (FunctionSyntax function in syntax.Functions)
        {
            if (!context.Gates.IsExcluded(function.Metadata))
            {
                context.Diagnostics.Add(
                    DiagnosticCodes.ExcludedByGate,
                    $"`{function.Name.Name}` has no gate, but belongs to `{syntax.Name.Name}`, which a gate leaves out",
                    file.At(function.Name),
                    $"put `@unstable(feature = {context.Gates.InactiveFeature(syntax.Metadata)})` before it too");
            }
        }
    }

    private WitFunction? Resolve(FunctionSyntax syntax, TypeDef resource)
    {
        (FunctionKind kind, string name) = syntax.Form switch
        {
            FunctionForm.Constructor => (FunctionKind.Constructor, $"[constructor]{resource.Name}"),
            FunctionForm.Static => (FunctionKind.Static, $"[static]{resource.Name}.{syntax.Name.Name}"),
            _ => (FunctionKind.Method, $"[method]{resource.Name}.{syntax.Name.Name}"),
        };
        var entry = new TypeScope.Entry(name, file.At(syntax.Name), null, context.Gates.InactiveFeature(syntax.Metadata));
        return scope.Add(entry, context.Diagnostics) ? Make(name, kind, syntax.Metadata, syntax.Name, syntax.Type, resource) : null;
    }

    private WitFunction? Make(
        string name, FunctionKind kind, MetadataSyntax metadata, Identifier place, FunctionTypeSyntax type, TypeDef? resource)
    {
        bool isExcluded = IsExcluded(metadata, resource);
        var types = new TypeResolver(scope, file, context, isExcluded);
        var names = type.Parameters.Select(p => p.Name);
        var parameters = type.Parameters.Select(p => new WitParameter(p.Name.Name, types.Resolve(p.Type, place))).ToList();
        if (kind == FunctionKind.Method)
        {
            // As if it were written, so that another `self` is reported.
            names = names.Prepend(new Identifier("self", place.Span));
            parameters.Insert(0, new WitParameter("self", new BorrowType(resource!)));
        }

        Names.CheckUnique("parameter", names, file, context.Diagnostics);
        WitType? result = types.ResolveOptional(type.Result, place);
        if (result is not null && context.Facts.HasBorrow(result))
        {
            context.Diagnostics.Add(
                DiagnosticCodes.MisplacedBorrow,
                $"the result of `{place.Name}` holds a borrow",
                file.At(place),
                "a borrow ends with the call it is lent for; return the resource itself to give it away",
                new DiagnosticLabel(file.At(type.Result!.Span).ToLocation(), "the result"));
        }

        if (kind == FunctionKind.Constructor)
        {
            result = CheckConstructor(result, type, resource!);
        }

        var function = new WitFunction(name, kind, parameters, result, resource)
        {
            IsAsync = type.IsAsync,
            Docs = metadata.Docs,
            Stability = context.Gates.Read(metadata, place.Span, file),
            ExternalId = context.Gates.ReadExternalId(metadata, file),
        };
        trace.Definitions.Add(new PackageTrace.Definition(null, function, isExcluded));
        return isExcluded ? null : function;
    }

    private bool IsExcluded(MetadataSyntax metadata, TypeDef? resource) =>
        ownerFeature is not null
        || context.Gates.IsExcluded(metadata)
        || (resource is not null && scope.Find(resource.Name!)!.Feature is not null);

    private WitType CheckConstructor(WitType? result, FunctionTypeSyntax type, TypeDef resource)
    {
        if (result is null)
        {
            return new OwnType(resource);
        }

        if (!ReferenceEquals(result, ResolutionContext.Unknown)
            && !(result is ResultType { Ok: OwnType own } && own.Resource == resource))
        {
            context.Diagnostics.Add(
                DiagnosticCodes.InvalidConstructor,
                $"a constructor of `{resource.Name}` returns `result<{resource.Name}>` or `result<{resource.Name}, …>`",
                file.At(type.Result!.Span),
                "a constructor that cannot fail has no written result");
        }

        return result;
    }
}
