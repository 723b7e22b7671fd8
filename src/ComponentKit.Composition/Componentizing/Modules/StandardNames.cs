using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The names of the specification's build targets, without <c>cm32p2</c>.</summary>
internal sealed class StandardNames : NameScheme
{
    public override string Root => "";

    public override string InterfacePrefix => "|";

    public override string ExportPrefix => "_ex_";

    public override string Memory => "_memory";

    public override string Realloc => "_realloc";

    public override string? ResourceOf(string name, CanonBuiltInKind kind) => Without(name, kind switch
    {
        CanonBuiltInKind.ResourceDrop => "_drop",
        CanonBuiltInKind.ResourceNew => "_new",
        _ => "_rep",
    });

    public override string? PostReturnOf(string name) => Without(name, "_post");

    public override string ExportOf(WorldItem item, WitFunction function) =>
        item is WorldItem.Function ? $"||{function.Name}" : $"|{CanonicalName(item)}|{function.Name}";

    public override string DestructorOf(WorldItem item, TypeDef resource) => $"|{CanonicalName(item)}|{resource.Name}_dtor";

    public override WorldItem.Interface? FindInterface(string module, IReadOnlyDictionary<string, WorldItem> items) =>
        items.Values.OfType<WorldItem.Interface>().FirstOrDefault(item => CanonicalName(item) == module);

    /// <summary>The name of an import or export, with its version cut to what compatible ones have in common.</summary>
    public static string CanonicalName(WorldItem item)
    {
        if (!WorldDependencies.IsShared(item) || item is not WorldItem.Interface(_, { Package.Name: { Version: { } version } package } value))
        {
            return item.Name;
        }

        string track = version.CompatibilityTrack ?? $"{version.Major}.{version.Minor}.{version.Patch}-{version.PreRelease}";
        return $"{(package with { Version = null }).Qualify(value.Name!)}@{track}";
    }

    private static string? Without(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : null;
}
