namespace ComponentKit.Emit.Planning;

/// <summary>A value in its place.</summary>
/// <param name="Name">The C# name: a parameter, property or item.</param>
/// <param name="Type">The C# type as it is written there.</param>
/// <param name="Value">How it is moved.</param>
/// <param name="FlatIndex">The first of its flat values.</param>
/// <param name="Offset">Its offset in memory.</param>
internal sealed record SlotPlan(string Name, string Type, ValuePlan Value, int FlatIndex, uint Offset)
{
    /// <summary>Whether the type is a span over the list's elements.</summary>
    public bool IsSpan { get; init; }

    /// <summary>The doc comment, or null.</summary>
    public string? Docs { get; init; }
}
