using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves aliases (Binary.md, Alias Definitions), adding what they stand for to the index spaces.</summary>
internal sealed class AliasResolver(ValidationContext context)
{
    /// <summary>The scope a number of scopes outward.</summary>
    public static Scope Outward(ValidationContext context, Scope scope, uint count, long offset)
    {
        Scope? target = scope;
        for (uint i = 0; i < count && target is not null; i++)
        {
            target = target.Parent;
        }

        return target
            ?? throw context.Fail(ValidationDiagnostics.InvalidAlias, offset, $"there are no {count} scopes around this one");
    }

    public void Resolve(Scope scope, AliasTarget target, long offset)
    {
        switch (target)
        {
            case AliasTarget.Export(var sort, var instance, var name):
                ResolveExport(scope, sort, instance, name, offset);
                break;
            case AliasTarget.CoreExport(var sort, var instance, var name):
                ResolveCoreExport(scope, sort, instance, name, offset);
                break;
            case AliasTarget.Outer(var sort, var count, var index):
                ResolveOuter(scope, sort, count, index, offset);
                break;
        }
    }

    private void ResolveExport(Scope scope, Sort sort, uint index, string name, long offset)
    {
        if (!scope.IsComponent && sort is not (Sort.Instance or Sort.Type))
        {
            throw context.Fail(ValidationDiagnostics.InvalidAlias, offset, "in types, only instances and types can be aliased");
        }

        InstanceType instance = context.At(scope.Spaces.Instances, index, "instance", offset);
        TypedExtern export = instance.Find(name)
            ?? throw context.Fail(
                ValidationDiagnostics.UnknownExport,
                offset,
                $"instance {index} does not export `{name}`",
                Offered(instance.Exports.Select(item => item.Name.Name)));
        Expect(sort, export.Sort, name, offset);
        scope.Spaces.Add(export);
    }

    private void ResolveCoreExport(Scope scope, Sort sort, uint index, string name, long offset)
    {
        CoreInstanceType instance = context.At(scope.Spaces.CoreInstances, index, "core instance", offset);
        CoreExtern export = instance.Find(name)
            ?? throw context.Fail(
                ValidationDiagnostics.UnknownExport,
                offset,
                $"core instance {index} does not export `{name}`",
                Offered(instance.Exports.Keys.Order(StringComparer.Ordinal)));
        Expect(sort, export.Sort, name, offset);
        scope.Spaces.Add(export);
    }

    private void ResolveOuter(Scope scope, Sort sort, uint count, uint index, long offset)
    {
        Scope target = Outward(context, scope, count, offset);
        bool leavesComponent = false;
        for (Scope left = scope; left != target; left = left.Parent!)
        {
            leavesComponent |= left.IsComponent;
        }

        switch (sort)
        {
            case Sort.Type:
                TypeEntry type = context.At(target.Spaces.Types, index, "type", offset);
                if (leavesComponent && new FreeResources(context, offset).AreIn(type))
                {
                    throw context.Fail(
                        ValidationDiagnostics.InvalidAlias,
                        offset,
                        $"type {index} of the component around mentions a resource, which a nested component can only import");
                }

                scope.Spaces.TypeList.Add(type);
                break;
            case Sort.CoreType:
                scope.Spaces.CoreTypeList.Add(context.At(target.Spaces.CoreTypes, index, "core type", offset));
                break;
            case Sort.Component when scope.IsComponent:
                scope.Spaces.ComponentList.Add(context.At(target.Spaces.Components, index, "component", offset));
                break;
            case Sort.CoreModule when scope.IsComponent:
                scope.Spaces.CoreModuleList.Add(context.At(target.Spaces.CoreModules, index, "core module", offset));
                break;
            default:
                throw context.Fail(
                    ValidationDiagnostics.InvalidAlias, offset, $"{SortNames.WithArticle(sort)} of a scope around cannot be aliased here");
        }
    }

    private void Expect(Sort wanted, Sort actual, string name, long offset)
    {
        if (wanted != actual)
        {
            throw context.Fail(
                ValidationDiagnostics.WrongKind,
                offset,
                $"the export `{name}` is {SortNames.WithArticle(actual)}, not {SortNames.WithArticle(wanted)}");
        }
    }

    private static string Offered(IEnumerable<string> names)
    {
        string list = string.Join(", ", names.Take(10).Select(name => $"`{name}`"));
        return list.Length == 0 ? "it exports nothing" : $"it exports {list}";
    }
}
