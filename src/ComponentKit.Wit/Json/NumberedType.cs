using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>A type with a number of its own.</summary>
/// <param name="Definition">The definition, or null for a type without a name.</param>
/// <param name="Type">The type without a name, or null for a definition.</param>
/// <param name="Stability">The gates; a type without a name has those of the first of its parts that has some.</param>
/// <param name="Scope">Where the numbers of its parts are.</param>
internal sealed record NumberedType(TypeDef? Definition, WitType? Type, Stability Stability, TypeNumbers Scope);
