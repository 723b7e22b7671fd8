using System.Collections.Immutable;

namespace ComponentKit.Cli.Wast;

/// <summary>A call in a script.</summary>
/// <param name="Instance">What the instance is called; null for the one made last.</param>
/// <param name="Function">The export.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record WastCall(string? Instance, string Function, ImmutableArray<WastValue> Arguments);
