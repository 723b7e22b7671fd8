namespace ComponentKit.Wit.Model;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
public sealed record WitParameter(string Name, WitType Type);
