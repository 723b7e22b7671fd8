namespace ComponentKit.Composition.Componentizing;

/// <summary>A core module that is to become part of a component.</summary>
/// <param name="File">How messages name it.</param>
/// <param name="Bytes">The module. It must not change before the component has been made.</param>
public sealed record CoreModuleInput(string File, ReadOnlyMemory<byte> Bytes);
