namespace ComponentKit.Emit.Planning;

/// <summary>The result of a function.</summary>
/// <param name="Type">The C# type as it is returned: an array where a call gives a list, say.</param>
/// <param name="Value">How it is moved.</param>
internal sealed record ResultPlan(string Type, ValuePlan Value)
{
    /// <summary>The codec's method that lifts a collection as the class that it becomes; null for other results.</summary>
    public string? OwnedLoad { get; init; }

    /// <summary>The payload of a success, as the throwing function returns it; null when the result is none that can fail.</summary>
    public string? OkType { get; init; }
}
