using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>What the root component imports, item by item: the host is to give each.</summary>
/// <param name="words">Words of WIT for functions.</param>
internal sealed class RootImports(PlanFunctionWords words)
{
    // Types share parts, and may describe far more items than a file could hold.
    private const int MaxItems = 100_000;

    private readonly ImmutableArray<PlanImport>.Builder _functions = ImmutableArray.CreateBuilder<PlanImport>();
    private readonly ImmutableArray<PlanModuleImport>.Builder _modules = ImmutableArray.CreateBuilder<PlanModuleImport>();
    private readonly ImmutableArray<PlanResourceImport>.Builder _resources = ImmutableArray.CreateBuilder<PlanResourceImport>();

    private int _items;

    /// <summary>Whether there are more items than can be listed; what is beyond is left out.</summary>
    internal bool IsTooLarge => _items > MaxItems;

    internal ImmutableArray<PlanImport> Functions => _functions.ToImmutable();

    internal ImmutableArray<PlanModuleImport> Modules => _modules.ToImmutable();

    internal ImmutableArray<PlanResourceImport> Resources => _resources.ToImmutable();

    /// <summary>What an import stands for.</summary>
    /// <param name="scope">The scope of the root component.</param>
    /// <param name="path">The names that lead to it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="newModule">Adds a module to the plan.</param>
    /// <param name="newResource">Adds a resource type to the plan.</param>
    internal LinkValue Import(
        LinkScope scope, ImmutableArray<string> path, TypedExtern type, Func<PlanModule, int> newModule, Func<PlanResource, int> newResource)
    {
        switch (type)
        {
            case TypedExtern.Func(var function):
                _functions.Add(new PlanImport(path, words.Of(path, function, isImport: true), scope.Resolve(function)));
                return new LinkValue.Function(new PlanCallee.Imported(_functions.Count - 1));
            case TypedExtern.CoreModule(var module):
                _modules.Add(new PlanModuleImport(path, module));
                return new LinkValue.Module(newModule(new PlanModule.Imported(_modules.Count - 1)));
            case TypedExtern.Type(TypeEntry.Resource(var definition)):
                return ImportResource(scope, path, definition, newResource);
            case TypedExtern.Type:
                return LinkValue.OtherType.Only;
            case TypedExtern.Instance(var instance):
                var exports = new Dictionary<string, LinkValue>(StringComparer.Ordinal);
                foreach ((ExternName name, TypedExtern export) in instance.Exports)
                {
                    if (++_items > MaxItems)
                    {
                        break;
                    }

                    exports.TryAdd(name.Name, Import(scope, path.Add(name.Name), export, newModule, newResource));
                }

                return new LinkValue.Instance(exports);
            default:
                return new LinkValue.ImportedComponent(PlanPath.ToText(path));
        }
    }

    // Another name of a resource type that was imported before is a demand on the host: it has to be the same.
    private LinkValue.Resource ImportResource(
        LinkScope scope, ImmutableArray<string> path, TypeDef definition, Func<PlanResource, int> newResource)
    {
        if (scope.FindResource(definition) is not { } resource)
        {
            resource = newResource(new PlanResource.Imported(path[^1]));
            scope.Bind(definition, resource);
        }

        _resources.Add(new PlanResourceImport(path, resource));
        return new LinkValue.Resource(resource);
    }
}
