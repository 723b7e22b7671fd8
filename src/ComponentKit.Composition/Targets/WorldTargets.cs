using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Composition.Graphs;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition.Targets;

/// <summary>Checks components and worlds against worlds.</summary>
public static class WorldTargets
{
    /// <summary>Checks that a component fits a world: it imports nothing else, and exports all that the world does.</summary>
    /// <remarks>Versions of interfaces may differ as long as they are compatible.</remarks>
    /// <param name="component">The component.</param>
    /// <param name="world">The world, as <see cref="CompositionPackage.OfWorld"/> gives it.</param>
    /// <returns>A diagnostic for each import and export that does not fit; none when all does.</returns>
    public static ImmutableArray<Diagnostic> Check(CompositionPackage component, CompositionPackage world)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. WorldComparison.Compare(component.Type, world.Type, (name, names) => CompatibleNames.Find(name, names)).Select(d => d switch
            {
                { IsImport: true, Reason: null } => Make(
                    component, TargetDiagnostics.ImportNotInWorld, $"the component imports `{d.Name}`, which the world `{world.Name}` does not", Help(d, "the world imports", "the world imports nothing")),
                { IsImport: true } => Make(
                    component, TargetDiagnostics.ImportDiffersFromWorld, $"the import `{d.Found}` of the world `{world.Name}` is not what the component imports: {d.Reason}", null),
                { Reason: null } => Make(
                    component, TargetDiagnostics.WorldExportMissing, $"the world `{world.Name}` exports `{d.Name}`, which the component does not", Help(d, "the component exports", "the component exports nothing")),
                _ => Make(
                    component, TargetDiagnostics.WorldExportDiffers, $"the export `{d.Found}` of the component is not what the world `{world.Name}` exports: {d.Reason}", null),
            }),
        ];
    }

    /// <summary>
    /// Checks that components made for a world fit a later form of it: the later may import more and export less, and nothing else may differ.
    /// </summary>
    /// <remarks>Versions do not count.</remarks>
    /// <param name="earlier">The world as it was, as <see cref="CompositionPackage.OfWorld"/> gives it.</param>
    /// <param name="later">The world as it is.</param>
    /// <returns>A diagnostic for each import and export that is in the way; none when there is none.</returns>
    public static ImmutableArray<Diagnostic> CheckUpgrade(CompositionPackage earlier, CompositionPackage later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return
        [
            .. WorldComparison.Compare(earlier.Type, later.Type, FindAnyVersion).Select(d => d switch
            {
                { IsImport: true, Reason: null } => Make(
                    later, TargetDiagnostics.ImportNotInWorld, $"the import `{d.Name}` is gone, on which components of the earlier world rely", Help(d, "now imported are", "nothing is imported now")),
                { IsImport: true } => Make(
                    later, TargetDiagnostics.ImportDiffersFromWorld, $"the import `{d.Found}` is not what components of the earlier world need: {d.Reason}", null),
                { Reason: null } => Make(
                    later, TargetDiagnostics.WorldExportMissing, $"the export `{d.Name}` is new, which components of the earlier world do not have", Help(d, "exported were", "nothing was exported")),
                _ => Make(later, TargetDiagnostics.WorldExportDiffers, $"the export `{d.Name}` is not what components of the earlier world have: {d.Reason}", null),
            }),
        ];
    }

    private static string? FindAnyVersion(string wanted, IReadOnlyList<string> names)
    {
        if (CompatibleNames.Find(wanted, names) is { } compatible)
        {
            return compatible;
        }

        InterfaceName? name = InterfaceName.TryParse(wanted);
        return names.FirstOrDefault(n => CompatibleNames.IsSameInterface(InterfaceName.TryParse(n), name));
    }

    private static string Help(WorldDifference difference, string some, string none) =>
        Spelling.Suggest(difference.Name, difference.Candidates) ?? Lists.Have(difference.Candidates, some, none);

    private static Diagnostic Make(CompositionPackage place, DiagnosticDescriptor descriptor, string message, string? help) =>
        new(descriptor, message, new DiagnosticLocation.Whole(place.File)) { Help = help };
}
