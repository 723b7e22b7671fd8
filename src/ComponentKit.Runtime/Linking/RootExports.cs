using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Runtime.Linking;

/// <summary>What the root component exports, item by item.</summary>
/// <param name="scope">The scope of the root component.</param>
/// <param name="words">Words of WIT for functions.</param>
internal sealed class RootExports(LinkScope scope, PlanFunctionWords words)
{
    // Instances may share instances, and stand for far more items than a file could hold.
    private const int MaxItems = 100_000;

    private readonly ImmutableArray<PlanExport>.Builder _functions = ImmutableArray.CreateBuilder<PlanExport>();
    private readonly ImmutableArray<PlanModuleExport>.Builder _modules = ImmutableArray.CreateBuilder<PlanModuleExport>();
    private readonly ImmutableArray<PlanResourceExport>.Builder _resources = ImmutableArray.CreateBuilder<PlanResourceExport>();
    private int _items;

    internal ImmutableArray<PlanExport> Functions => _functions.ToImmutable();

    internal ImmutableArray<PlanModuleExport> Modules => _modules.ToImmutable();

    internal ImmutableArray<PlanResourceExport> Resources => _resources.ToImmutable();

    /// <summary>Takes up what a component exports, or an instance that it exports.</summary>
    /// <returns>Whether that is few enough.</returns>
    internal bool TryAdd(ImmutableArray<string> path, ImmutableArray<NamedExtern> types, IReadOnlyDictionary<string, LinkValue> values)
    {
        foreach ((ExternName name, TypedExtern type) in types)
        {
            if (++_items > MaxItems || !TryAdd(path.Add(name.Name), type, values[name.Name]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAdd(ImmutableArray<string> path, TypedExtern type, LinkValue value)
    {
        switch (type, value)
        {
            case (TypedExtern.Func(var function), LinkValue.Function(var callee)):
                _functions.Add(new PlanExport(path, words.Of(path, function, isImport: false), scope.Resolve(function), callee));
                break;
            case (TypedExtern.CoreModule, LinkValue.Module(var module)):
                _modules.Add(new PlanModuleExport(path, module));
                break;
            case (TypedExtern.Type, LinkValue.Resource(var resource)):
                _resources.Add(new PlanResourceExport(path, resource));
                break;
            case (TypedExtern.Instance(var instance), LinkValue.Instance(var exports)):
                return TryAdd(path, instance.Exports, exports);
        }

        // Other types, and components, are nothing that could be used from outside.
        return true;
    }
}
