using System.Text;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Writes the docs and gates of a package as other tools do: in a custom section, since types have no place for them.</summary>
/// <remarks>
/// The section holds the byte 1 and then JSON: an object a package, in it objects for worlds and interfaces by their names, in
/// those for functions and types. Only what has docs or gates is mentioned.
/// </remarks>
internal static class PackageDocsWriter
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "package-docs";

    /// <summary>The format that is written. Format 0 had no gates.</summary>
    public const byte Version = 1;

    /// <summary>The contents of the section.</summary>
    public static byte[] Write(WitPackage package)
    {
        string json = JsonMap.Of(
            ("docs", JsonMap.Text(package.Docs)),
            ("worlds", JsonMap.Of(package.Worlds.Select(world => (world.Name!, World(world))))),
            ("interfaces", JsonMap.Of(package.Interfaces.Select(item => (item.Name!, Interface(item))))))
            ?? "{}";
        return [Version, .. Encoding.UTF8.GetBytes(json)];
    }

    private static string? World(WitWorld world) => JsonMap.Of(
        ("docs", JsonMap.Text(world.Docs)),
        ("stability", Stability(world.Stability)),
        ("interfaces", Inline(world.Imports)),
        ("types", JsonMap.Of(world.Imports.OfType<WorldItem.Type>().Select(item => (item.Name, Type(item.Value))))),
        ("funcs", Functions(world.Imports)),
        ("interface_exports", Inline(world.Exports)),
        ("func_exports", Functions(world.Exports)),
        ("interface_import_stability", JsonMap.Of(Named(world.Imports).Select(item => (item.Name, Stability(item.Stability))))),
        ("interface_export_stability", JsonMap.Of(Named(world.Exports).Select(item => (item.Name, Stability(item.Stability))))),
        ("interface_import_docs", JsonMap.Of(Named(world.Imports).Select(item => (item.Name, JsonMap.Text(item.Docs))))),
        ("interface_export_docs", JsonMap.Of(Named(world.Exports).Select(item => (item.Name, JsonMap.Text(item.Docs))))));

    // Those of an inline interface are with it, those on an import of another one with the import.
    private static string? Inline(IReadOnlyList<WorldItem> items) => JsonMap.Of(
        items.OfType<WorldItem.Interface>().Where(item => item.Value.Name is null).Select(item => (item.Name, Interface(item.Value))));

    private static IEnumerable<WorldItem.Interface> Named(IReadOnlyList<WorldItem> items) =>
        items.OfType<WorldItem.Interface>().Where(item => item.Value.Name is not null);

    private static string? Functions(IReadOnlyList<WorldItem> items) =>
        JsonMap.Of(items.OfType<WorldItem.Function>().Select(item => (item.Name, Function(item.Value))));

    private static string? Interface(WitInterface item) => JsonMap.Of(
        ("docs", JsonMap.Text(item.Docs)),
        ("stability", Stability(item.Stability)),
        ("funcs", JsonMap.Of(item.Functions.Select(function => (function.Name, Function(function))))),
        ("types", JsonMap.Of(item.Types.Select(type => (type.Name!, Type(type))))));

    private static string? Function(WitFunction function) =>
        JsonMap.Of(("docs", JsonMap.Text(function.Docs)), ("stability", Stability(function.Stability)));

    private static string? Type(TypeDef type) => JsonMap.Of(
        ("docs", JsonMap.Text(type.Docs)),
        ("stability", Stability(type.Stability)),
        ("items", type.Kind switch
        {
            TypeDefKind.Record(var fields) => JsonMap.Of(fields.Select(field => (field.Name, JsonMap.Text(field.Docs)))),
            TypeDefKind.Variant(var cases) => Cases(cases),
            TypeDefKind.Enum(var cases) => Cases(cases),
            TypeDefKind.Flags(var labels) => Cases(labels),
            _ => null,
        }));

    private static string? Cases(IEnumerable<WitCase> cases) => JsonMap.Of(cases.Select(item => (item.Name, JsonMap.Text(item.Docs))));

    private static string? Stability(Stability stability)
    {
        string? deprecated = JsonMap.Text(stability.Deprecated?.ToString());
        return stability switch
        {
            { Since: { } since } => JsonMap.Of(
                ("stable", JsonMap.Of(("since", JsonMap.Text(since.ToString())), ("deprecated", deprecated)))),
            { Feature: { } feature } => JsonMap.Of(
                ("unstable", JsonMap.Of(("feature", JsonMap.Text(feature)), ("deprecated", deprecated)))),
            _ => null,
        };
    }
}
