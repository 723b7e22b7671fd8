using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>A run of locals of one type.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Type">The type of each.</param>
public readonly record struct CoreLocals(uint Count, CoreValueType Type);
