using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves the functions of an interface or world, those of resources included.</summary>
internal sealed class FunctionResolver(TypeScope scope, FileScope file, ResolutionContext context)
{
    private readonly TypeResolver _types = new(scope, file, context);

    /// <summary>A function that hangs on no resource, or null when a gate leaves it out.</summary>
    public WitFunction? Resolve(MetadataSyntax metadata, Identifier name, FunctionTypeSyntax type) =>
        Make(name.Name, FunctionKind.Freestanding, metadata, name, type, null);

    /// <summary>The functions of a resource.</summary>
    public IEnumerable<WitFunction> Resolve(ResourceSyntax syntax)
    {
        if (scope.Find(syntax.Name.Name) is not { Type: { } resource } entry)
        {
            return [];
        }

        if (entry.IsExcluded)
        {
            CheckExcluded(syntax);
            return [];
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
                    "put the same gate before it");
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
        bool isExcluded = context.Gates.IsExcluded(syntax.Metadata);
        var entry = new TypeScope.Entry(name, file.At(syntax.Name), null, isExcluded);
        return scope.Add(entry, context.Diagnostics) ? Make(name, kind, syntax.Metadata, syntax.Name, syntax.Type, resource) : null;
    }

    private WitFunction? Make(
        string name, FunctionKind kind, MetadataSyntax metadata, Identifier place, FunctionTypeSyntax type, TypeDef? resource)
    {
        Stability stability = context.Gates.Read(metadata, file);
        if (context.Gates.IsExcluded(metadata))
        {
            return null;
        }

        var names = type.Parameters.Select(p => p.Name);
        var parameters = type.Parameters.Select(p => new WitParameter(p.Name.Name, _types.Resolve(p.Type))).ToList();
        if (kind == FunctionKind.Method)
        {
            // As if it were written, so that another `self` is reported.
            names = names.Prepend(new Identifier("self", place.Span));
            parameters.Insert(0, new WitParameter("self", new BorrowType(resource!)));
        }

        Names.CheckUnique("parameter", names, file, context.Diagnostics);
        WitType? result = _types.ResolveOptional(type.Result);
        if (result is not null && context.Facts.HasBorrow(result))
        {
            context.Diagnostics.Add(
                DiagnosticCodes.MisplacedBorrow,
                $"the result of `{place.Name}` holds a borrow",
                file.At(type.Result!.Span),
                "a borrow ends with the call it is lent for; return the resource itself to give it away");
        }

        if (kind == FunctionKind.Constructor)
        {
            result = CheckConstructor(result, type, resource!);
        }

        return new WitFunction(name, kind, parameters, result, resource)
        {
            IsAsync = type.IsAsync,
            Docs = metadata.Docs,
            Stability = stability,
        };
    }

    private WitType CheckConstructor(WitType? result, FunctionTypeSyntax type, TypeDef resource)
    {
        if (result is null)
        {
            return new OwnType(resource);
        }

        if (!ReferenceEquals(result, ResolutionContext.Unknown)
            && !(result.Dealias() is ResultType { Ok: { } ok } && ok.Dealias() is OwnType own && own.Resource.Dealias() == resource))
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
