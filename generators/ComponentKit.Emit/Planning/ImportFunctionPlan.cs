namespace ComponentKit.Emit.Planning;

/// <summary>A function that the host implements.</summary>
/// <param name="Item">The function in WIT.</param>
/// <param name="Signature">Its type, as the runtime compares it.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Factory">The property with the factory that has it, of a resource's constructor or static function; else null.</param>
/// <param name="IsMethod">Whether it is a method of a resource: then its first parameter is the object itself.</param>
/// <param name="Call">What the call moves.</param>
internal sealed record ImportFunctionPlan(
    ItemPlan Item, string Signature, string Method, string? Factory, bool IsMethod, CallPlan Call);
