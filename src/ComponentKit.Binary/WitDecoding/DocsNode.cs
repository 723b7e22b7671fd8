using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>The docs and gates of an item, and of what it consists of, as the section <c>package-docs</c> has them.</summary>
/// <param name="docs">The doc comment, or null.</param>
/// <param name="stability">The gates.</param>
/// <param name="children">What the item consists of, by the JSON's word for the kind, such as <c>funcs</c>, and by name.</param>
internal sealed class DocsNode(string? docs, Stability stability, IReadOnlyDictionary<(string Kind, string Name), DocsNode> children)
{
    private bool _isUsed;

    /// <summary>The node of what has no docs and gates.</summary>
    public static DocsNode None { get; } = new(null, Stability.Unknown, ImmutableDictionary<(string, string), DocsNode>.Empty);

    public string? Docs { get; } = docs;

    public Stability Stability { get; } = stability;

    /// <summary>The node of a part, or null; noted as used.</summary>
    public DocsNode? TryFind(string kind, string name)
    {
        if (!children.TryGetValue((kind, name), out DocsNode? node))
        {
            return null;
        }

        node._isUsed = true;
        return node;
    }

    /// <summary>The node of a part, or <see cref="None"/>; noted as used.</summary>
    public DocsNode Find(string kind, string name) => TryFind(kind, name) ?? None;

    /// <summary>The first of the parts, at any depth, that nothing has asked for, as a path; null if there is none.</summary>
    public string? FindUnused() => children
        .Select(child => child.Value._isUsed ? child.Value.FindUnused() is { } inner ? $"{child.Key.Name}.{inner}" : null : child.Key.Name)
        .FirstOrDefault(path => path is not null);

    /// <summary>Gives a type its docs and gates, and its fields or cases theirs.</summary>
    public void ApplyTo(TypeDef definition)
    {
        definition.Docs = Docs;
        definition.Stability = Stability;
        if (children.Count > 0)
        {
            definition.Kind = definition.Kind switch
            {
                TypeDefKind.Record(var fields) => new TypeDefKind.Record(
                    [.. fields.Select(field => field with { Docs = Find("items", field.Name).Docs })]),
                TypeDefKind.Variant(var cases) => new TypeDefKind.Variant(ApplyTo(cases)),
                TypeDefKind.Enum(var cases) => new TypeDefKind.Enum(ApplyTo(cases)),
                TypeDefKind.Flags(var labels) => new TypeDefKind.Flags(ApplyTo(labels)),
                var kind => kind,
            };
        }
    }

    private ImmutableArray<WitCase> ApplyTo(ImmutableArray<WitCase> cases) =>
        [.. cases.Select(item => item with { Docs = Find("items", item.Name).Docs })];
}
