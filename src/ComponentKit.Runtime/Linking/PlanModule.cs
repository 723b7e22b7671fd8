namespace ComponentKit.Runtime.Linking;

/// <summary>A core module of a component.</summary>
/// <param name="Offset">Where it starts in the component, in bytes.</param>
/// <param name="Bytes">The module itself, a slice of the component.</param>
public sealed record PlanModule(long Offset, ReadOnlyMemory<byte> Bytes);
