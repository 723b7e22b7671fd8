using ComponentKit.Composition.Targets;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>Finds imports of several compatible versions of one interface: the latest stands in for all of them.</summary>
internal static class VersionMerge
{
    /// <summary>The interfaces that another takes the place of.</summary>
    /// <param name="imports">The imports of a world.</param>
    /// <param name="file">How messages name what the world is of.</param>
    /// <exception cref="DiagnosticException">A later version has another function of a name than an earlier one.</exception>
    public static Dictionary<WitInterface, WitInterface> Find(IEnumerable<WorldItem> imports, string file)
    {
        var replaced = new Dictionary<WitInterface, WitInterface>();
        IEnumerable<WitInterface> interfaces = imports.Where(WorldDependencies.IsShared).Select(item => ((WorldItem.Interface)item).Value);
        foreach (IGrouping<string, WitInterface> track in interfaces.Where(i => TrackOf(i) is not null).GroupBy(i => TrackOf(i)!, StringComparer.Ordinal))
        {
            WitInterface latest = track.Aggregate((a, b) => VersionOf(b).CompareTo(VersionOf(a)) > 0 ? b : a);
            foreach (WitInterface earlier in track.Where(item => VersionOf(item).CompareTo(VersionOf(latest)) < 0))
            {
                Check(earlier, latest, file);
                replaced.Add(earlier, latest);
            }
        }

        return replaced;
    }

    private static SemanticVersion VersionOf(WitInterface item) => item.Package!.Name.Version!;

    private static string? TrackOf(WitInterface item) =>
        item.Package?.Name is { Version: { } version } name
            ? $"{(name with { Version = null }).Qualify(item.Name!)}@{version.CompatibilityTrack ?? version.ToString()}"
            : null;

    private static void Check(WitInterface earlier, WitInterface later, string file)
    {
        foreach (WitFunction function in earlier.Functions)
        {
            if (later.Functions.FirstOrDefault(f => f.Name == function.Name) is { } other
                && !CompatibleNames.AreInterchangeable(SignatureText.Of(function), SignatureText.Of(other)))
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.ConflictingWorlds,
                    file,
                    $"`{later}` cannot stand in for `{earlier}`: `{function.Name}` is {SignatureText.Of(other)} there and {SignatureText.Of(function)} here");
            }
        }
    }
}
