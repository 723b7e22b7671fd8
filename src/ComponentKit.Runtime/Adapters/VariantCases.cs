using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>The cases of what the canonical ABI takes for a variant.</summary>
internal static class VariantCases
{
    /// <summary>The payload of each case; null for a case without one.</summary>
    internal static IReadOnlyList<WitType?> Of(WitType type) => type switch
    {
        NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => [.. cases.Select(c => c.Payload)],
        NamedType { Definition.Kind: TypeDefKind.Enum(var cases) } => new WitType?[cases.Length],
        OptionType(var payload) => [null, payload],
        ResultType(var ok, var error) => [ok, error],
        _ => throw new InvalidOperationException($"`{type}` has no cases"),
    };
}
