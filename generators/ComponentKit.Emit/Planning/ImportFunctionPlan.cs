namespace ComponentKit.Emit.Planning;

/// <summary>A function that the host implements.</summary>
/// <param name="Item">The function in WIT.</param>
/// <param name="Signature">Its type, as the runtime compares it.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Call">What the call moves.</param>
internal sealed record ImportFunctionPlan(ItemPlan Item, string Signature, string Method, CallPlan Call);
