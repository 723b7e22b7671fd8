using System.Collections.Immutable;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Runtime.Linking;

/// <summary>A core module that a component needs from its host.</summary>
/// <param name="Path">The names that lead to it.</param>
/// <param name="Type">What the component takes it for.</param>
public sealed record PlanModuleImport(ImmutableArray<string> Path, CoreModuleType Type);
