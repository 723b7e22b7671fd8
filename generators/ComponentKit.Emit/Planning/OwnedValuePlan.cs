namespace ComponentKit.Emit.Planning;

/// <summary>How a call gives a collection back: as the class that the lift makes, which belongs to the caller.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Load">The codec's method that lifts it from memory.</param>
internal sealed record OwnedValuePlan(string Type, string Load);
