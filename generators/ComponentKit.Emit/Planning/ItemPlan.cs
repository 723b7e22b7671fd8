using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>What WIT says about an item beside its shape.</summary>
/// <param name="WitName">The name in WIT.</param>
/// <param name="Docs">The doc comment, or null.</param>
/// <param name="Stability">The gates.</param>
internal sealed record ItemPlan(string WitName, string? Docs, Stability Stability)
{
    public static ItemPlan Of(TypeDef type) => new(type.Name!, type.Docs, type.Stability);

    public static ItemPlan Of(WitFunction function) => new(function.Name, function.Docs, function.Stability);

    public static ItemPlan Of(TypeOwner owner, string name) => new(name, owner.Docs, owner.Stability);
}
