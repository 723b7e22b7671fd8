using System.Collections.Immutable;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of a core instance: its exports by name.</summary>
/// <param name="Exports">The exports.</param>
public sealed record CoreInstanceType(ImmutableDictionary<string, CoreExtern> Exports)
{
    /// <summary>The export of a name, or null.</summary>
    public CoreExtern? Find(string name) => Exports.GetValueOrDefault(name);
}
