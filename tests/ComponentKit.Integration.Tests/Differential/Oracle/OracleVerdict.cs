namespace ComponentKit.Integration.Tests.Differential.Oracle;

/// <summary>What the engine says of a component.</summary>
/// <param name="Error">Its innermost message where it refuses the component; null where it takes it.</param>
internal readonly record struct OracleVerdict(string? Error)
{
    /// <summary>Whether the component is valid.</summary>
    public bool IsValid => Error is null;
}
