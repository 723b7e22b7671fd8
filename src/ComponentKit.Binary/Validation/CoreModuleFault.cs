namespace ComponentKit.Binary.Validation;

/// <summary>Why a core module is not valid.</summary>
/// <param name="Message">The reason.</param>
/// <param name="Offset">Where in the module, in bytes; null when that is not known.</param>
public sealed record CoreModuleFault(string Message, long? Offset);
