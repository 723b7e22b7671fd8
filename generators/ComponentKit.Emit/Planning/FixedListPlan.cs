namespace ComponentKit.Emit.Planning;

/// <summary>An inline array, generic in its elements.</summary>
/// <param name="Accessibility">The modifier.</param>
/// <param name="Length">The number of elements.</param>
internal sealed record FixedListPlan(string Accessibility, uint Length)
{
    /// <summary>The name.</summary>
    public string Name => $"FixedList{Length}";
}
