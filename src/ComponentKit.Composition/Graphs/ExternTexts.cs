using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Composition.Graphs;

/// <summary>How messages call items and types.</summary>
internal static class ExternTexts
{
    private const int MaximumText = 200;

    public static string Of(TypedExtern item) => item switch
    {
        TypedExtern.Type(TypeEntry.Resource) => "resource",
        _ => Of(item.Sort),
    };

    public static string Of(Sort sort) => sort switch
    {
        Sort.Func => "function",
        Sort.Value => "value",
        Sort.Type => "type",
        Sort.Component => "component",
        Sort.Instance => "instance",
        _ => "core module",
    };

    public static string WithArticle(TypedExtern item) => WithArticle(Of(item));

    public static string WithArticle(string what) => (what[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + what;

    public static string Of(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => Of(type.Dealias()),
        TypeEntry.Resource => "a resource",
        TypeEntry.Func => "a function type",
        TypeEntry.Instance => "an interface",
        TypeEntry.Component => "a world",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(WitType type)
    {
        string text = type is NamedType { Definition.Kind: TypeDefKind.Resource } ? "a resource" : SignatureText.Of(type);
        return text.Length <= MaximumText ? text : text[..MaximumText] + "…";
    }

    /// <summary>The kind of a type in a word or two.</summary>
    public static string KindOf(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => type.Dealias() switch
        {
            NamedType(var definition) => definition.Kind.GetType().Name.ToLowerInvariant(),
            PrimitiveType primitive => SignatureText.Of(primitive),
            var other => other.GetType().Name.Replace("Type", "", StringComparison.Ordinal).ToLowerInvariant(),
        },
        TypeEntry.Resource => "resource",
        TypeEntry.Func => "function type",
        TypeEntry.Component({ Exports: [{ Type: TypedExtern.Instance }] }) or TypeEntry.Instance => "interface",
        _ => "world",
    };

    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
