using System.Collections.Immutable;
using ComponentKit.Composition.Targets;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Instances;

/// <summary>Checks that a component fits the world that bindings were made for.</summary>
internal static class WorldFit
{
    /// <summary>Compares both directions.</summary>
    /// <exception cref="DiagnosticException">They do not fit; every misfit is named.</exception>
    internal static void Check(Component component, WorldDefinition world)
    {
        ImmutableArray<Diagnostic> misfits =
        [
            .. Conformance.CheckImports(component.Name, component.World, world.Imports.SelectMany(Offered)),
            .. Conformance.CheckExports(component.Name, component.World, world.Exports.SelectMany(Wanted)),
        ];
        if (!misfits.IsEmpty)
        {
            throw new DiagnosticException(misfits);
        }
    }

    private static IEnumerable<FunctionContract> Offered(ImportDefinition definition) =>
        Enumerable.Range(0, definition.FunctionCount).Select(definition.Describe)
            .Select(f => new FunctionContract(definition.Name, f.Name, f.Signature));

    private static IEnumerable<FunctionContract> Wanted(ExportDefinition definition) =>
        definition.Functions.Select(f => new FunctionContract(definition.Name, f.Name, f.Signature));
}
