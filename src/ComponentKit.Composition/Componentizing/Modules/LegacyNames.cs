using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Composition.Targets;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The names that tools have used since before the specification had any.</summary>
internal sealed class LegacyNames : NameScheme
{
    /// <summary>What names of built-ins and imports start with in their <c>async</c> form.</summary>
    public const string AsyncLower = "[async-lower]";

    private const string AsyncLift = "[async-lift]";
    private const string AsyncLiftStackful = "[async-lift-stackful]";

    public override string Root => "$root";

    public override string InterfacePrefix => "";

    public override string ExportPrefix => "[export]";

    public override string Memory => "memory";

    public override string Realloc => "cabi_realloc";

    public override string? ResourceOf(string name, CanonBuiltInKind kind) => Behind(name, kind switch
    {
        CanonBuiltInKind.ResourceDrop => "[resource-drop]",
        CanonBuiltInKind.ResourceNew => "[resource-new]",
        _ => "[resource-rep]",
    });

    public override (string Name, bool IsAsync) ImportedFunction(string name) =>
        Behind(name, AsyncLower) is { } rest ? (rest, true) : (name, false);

    public override (string Name, CanonAbi Abi) ExportedFunction(string name) =>
        Behind(name, AsyncLift) is { } withCallback ? (withCallback, CanonAbi.AsyncCallback)
        : Behind(name, AsyncLiftStackful) is { } stackful ? (stackful, CanonAbi.AsyncStackful)
        : (name, CanonAbi.Sync);

    public override string? CallbackOf(string name) => Behind(name, "[callback]" + AsyncLift);

    public override string? PostReturnOf(string name) => Behind(name, "cabi_post_");

    public override string ExportOf(WorldItem item, WitFunction function) =>
        item is WorldItem.Function ? function.Name : $"{item.Name}#{function.Name}";

    public override string DestructorOf(WorldItem item, TypeDef resource) => $"{item.Name}#[dtor]{resource.Name}";

    public override WorldItem.Interface? FindInterface(string module, IReadOnlyDictionary<string, WorldItem> items)
    {
        if (items.GetValueOrDefault(module) is WorldItem.Interface exact)
        {
            return exact;
        }

        // A module may have been built for an earlier or later version than the one in the world.
        return InterfaceName.TryParse(module) is { Package.Version: { } version } name
            ? items.Values.OfType<WorldItem.Interface>().FirstOrDefault(item =>
                WorldDependencies.IsShared(item)
                && InterfaceName.TryParse(item.Name) is { } other
                && CompatibleNames.IsSameInterface(name, other)
                && version.CompatibilityTrack is { } track
                && track == other.Package.Version?.CompatibilityTrack)
            : null;
    }

    /// <summary>What stands behind a prefix, or null for a name without it.</summary>
    public static string? Behind(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}
