namespace ComponentKit.Emit.Naming;

/// <summary>The names of what is generated for one interface.</summary>
/// <param name="Namespace">The namespace of all of it.</param>
/// <param name="Simple">The interface's own name, such as <c>Pricing</c>; with the world's before it when it is written inline.</param>
/// <param name="Contract">What a host implements: <c>IPricing</c>.</param>
/// <param name="Imports">The companion that lifts and lowers for it: <c>PricingImports</c>.</param>
/// <param name="Exports">The class through which a host calls: <c>Pricing</c>.</param>
internal sealed record OwnerNames(string Namespace, string Simple, ClrName Contract, ClrName Imports, ClrName Exports);
