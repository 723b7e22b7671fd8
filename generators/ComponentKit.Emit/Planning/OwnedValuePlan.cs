namespace ComponentKit.Emit.Planning;

/// <summary>How a call gives a collection back: as the class that the lift makes, which belongs to the caller.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Load">The method of the value's own codec that lifts it from memory.</param>
/// <param name="Codec">The codec that lifts it within something else; null where there is none.</param>
internal sealed record OwnedValuePlan(string Type, string Load, string? Codec);
