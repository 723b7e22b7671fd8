using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves instances (Binary.md, Instance Definitions).</summary>
internal sealed class InstanceResolver(ValidationContext context)
{
    public CoreInstanceType Resolve(Scope scope, CoreInstanceExpr expr, long offset) => expr switch
    {
        CoreInstanceExpr.Instantiate(var module, var args) => Instantiate(scope, module, args, offset),
        CoreInstanceExpr.InlineExports(var exports) => Collect(scope, exports, offset),
        _ => throw new InvalidOperationException(),
    };

    public InstanceType Resolve(Scope scope, InstanceExpr expr, long offset) => expr switch
    {
        InstanceExpr.Instantiate(var component, var args) => Instantiate(scope, component, args, offset),
        InstanceExpr.InlineExports(var exports) => Collect(scope, exports, offset),
        _ => throw new InvalidOperationException(),
    };

    private CoreInstanceType Instantiate(Scope scope, uint index, ImmutableArray<CoreInstantiateArg> args, long offset)
    {
        CoreModuleType module = context.At(scope.Spaces.CoreModules, index, "core module", offset);
        var given = new Dictionary<string, CoreInstanceType>(StringComparer.Ordinal);
        foreach (CoreInstantiateArg arg in args)
        {
            AddUnique(given, arg.Name, context.At(scope.Spaces.CoreInstances, arg.Instance, "core instance", offset), "argument", offset);
        }

        var matcher = new CoreTypeMatcher(context.CoreTypes);
        foreach (CoreModuleImport import in module.Imports)
        {
            context.Spend(1, offset);
            if (!given.TryGetValue(import.Module, out CoreInstanceType? instance))
            {
                throw context.Fail(
                    ValidationDiagnostics.MissingArgument, offset, $"core module {index} imports from `{import.Module}`, which it is not given");
            }

            if (instance.Find(import.Name) is not { } found)
            {
                throw context.Fail(
                    ValidationDiagnostics.MissingArgument,
                    offset,
                    $"core module {index} imports `{import.Name}` from `{import.Module}`, which does not have it");
            }

            if (matcher.Mismatch(found, import.Type) is { } reason)
            {
                throw context.Fail(
                    ValidationDiagnostics.TypeMismatch,
                    offset,
                    $"core module {index} imports `{import.Name}` from `{import.Module}`, which does not fit: {reason}");
            }
        }

        return module.Exports;
    }

    private CoreInstanceType Collect(Scope scope, ImmutableArray<CoreInlineExport> exports, long offset)
    {
        var collected = new Dictionary<string, CoreExtern>(StringComparer.Ordinal);
        foreach (CoreInlineExport export in exports)
        {
            AddUnique(collected, export.Name, ExternAt.FindCore(context, scope, export.Item, offset), "export", offset);
        }

        return new CoreInstanceType(collected.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private InstanceType Instantiate(Scope scope, uint index, ImmutableArray<InstantiateArg> args, long offset)
    {
        ComponentType component = context.At(scope.Spaces.Components, index, "component", offset);
        var given = new Dictionary<string, TypedExtern>(StringComparer.Ordinal);
        foreach (InstantiateArg arg in args)
        {
            AddUnique(given, arg.Name, ExternAt.Find(context, scope, arg.Item, offset), "argument", offset);
        }

        var matcher = new TypeMatcher(context, scope, offset);
        foreach (NamedExtern import in component.Imports)
        {
            if (!given.TryGetValue(import.Name.Name, out TypedExtern? arg))
            {
                throw context.Fail(
                    ValidationDiagnostics.MissingArgument,
                    offset,
                    $"component {index} imports the {SortNames.Of(import.Type.Sort)} `{import.Name}`, which it is not given");
            }

            if (matcher.Mismatch(arg, import.Type) is { } reason)
            {
                throw context.Fail(
                    ValidationDiagnostics.TypeMismatch,
                    offset,
                    $"component {index} imports `{import.Name}`, which does not fit what it is given: {reason}");
            }
        }

        var substitution = new Substitution(context, scope, component.BoundTypes, matcher.Bindings, offset);
        return new InstanceType(substitution.Map(component.Exports), ImmutableHashSet<TypeDef>.Empty);
    }

    private InstanceType Collect(Scope scope, ImmutableArray<InlineExport> exports, long offset)
    {
        var names = new ExternNameSet("export", definesTypes: false);
        var collected = ImmutableArray.CreateBuilder<NamedExtern>(exports.Length);
        foreach (InlineExport export in exports)
        {
            TypedExtern item = ExternAt.Find(context, scope, export.Item, offset);
            names.Add(context, export.Name, item, offset);
            collected.Add(new NamedExtern(export.Name, item));
        }

        var type = new InstanceType(collected.ToImmutable(), ImmutableHashSet<TypeDef>.Empty);
        context.CheckDepth(type.Depth, offset);
        return type;
    }

    private void AddUnique<T>(Dictionary<string, T> items, string name, T item, string what, long offset)
    {
        if (!items.TryAdd(name, item))
        {
            throw context.Fail(ValidationDiagnostics.DuplicateName, offset, $"there are two {what}s `{name}`");
        }
    }
}
