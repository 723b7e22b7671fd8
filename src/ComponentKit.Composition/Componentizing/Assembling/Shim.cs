using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>A core function that calls another one, which is known only later.</summary>
/// <param name="Name">Its name in the instance of shims: its number.</param>
/// <param name="DebugName">Its name for people.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Type">Its type.</param>
/// <param name="Needs">The canonical options of what it stands for.</param>
internal sealed record Shim(string Name, string DebugName, ShimKind Kind, CoreFuncType Type, CanonNeeds Needs = CanonNeeds.None);
