using System.Collections.Immutable;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of a core module, resolved.</summary>
/// <param name="Imports">The imports, in order; two may have the same names.</param>
/// <param name="Exports">The exports, by name.</param>
public sealed record CoreModuleType(ImmutableArray<CoreModuleImport> Imports, CoreInstanceType Exports);
