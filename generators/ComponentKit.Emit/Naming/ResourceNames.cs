namespace ComponentKit.Emit.Naming;

/// <summary>The names of what is generated for a resource that the host implements.</summary>
/// <param name="Contract">What its values implement: <c>ICart</c>.</param>
/// <param name="Factory">What makes them: <c>ICartFactory</c>.</param>
internal sealed record ResourceNames(ClrName Contract, ClrName Factory);
