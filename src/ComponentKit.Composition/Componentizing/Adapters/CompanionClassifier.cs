using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Adapters;

/// <summary>Finds out whether an adapter or library is needed, and what of it.</summary>
internal static class CompanionClassifier
{
    /// <summary>The module as it goes into the component, or null where nothing needs it.</summary>
    /// <exception cref="DiagnosticException">It does not fit the world, or the main module.</exception>
    public static ClassifiedModule? Classify(
        SourceModule source, ClassifiedModule main, TargetWorld world, IReadOnlySet<string> names, ComponentizerOptions options)
    {
        OrderedDictionary<string, CoreFuncType> wanted = main.Imports.WantedOf(source.Name!);
        bool isLibrary = source.Arguments is not null;
        bool hasExports = source.ExportsOf(world).Any(item => item is WorldItem.Function or WorldItem.Interface { Value.Functions.Count: > 0 });
        if (wanted.Count == 0 && !hasExports && !isLibrary)
        {
            return null;
        }

        ClassifiedModule whole = Checked(ClassifiedModule.Of(source, source.Module, world, names, options), wanted);
        if (isLibrary)
        {
            return whole;
        }

        HashSet<string> required = [.. wanted.Keys, .. whole.Exports.All.Select(export => export.Name)];
        string? realloc = options.GrowsMemoryForAdapters ? null : main.Exports.ReallocForAdapters;
        return Checked(ClassifiedModule.Of(source, AdapterShrinker.Shrink(source, required, realloc), world, names, options), wanted);
    }

    private static ClassifiedModule Checked(ClassifiedModule module, OrderedDictionary<string, CoreFuncType> wanted)
    {
        foreach ((string name, CoreFuncType type) in wanted)
        {
            CoreFuncType found = module.Exports.FunctionType(name) ?? throw ComponentizingFault.In(
                ComponentizingDiagnostics.UnfitAdapter,
                module.Source.Input.File,
                $"the main module imports `{name}` of the adapter `{module.Name}`, which does not export it");
            if (!found.Equals(type))
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.TypeDiffers,
                    module.Source.Input.File,
                    $"the main module imports `{name}` of the adapter `{module.Name}` as {type}, and the adapter exports it as {found}");
            }
        }

        return module;
    }
}
