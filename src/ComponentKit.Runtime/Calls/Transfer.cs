using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Calls;

/// <summary>One direction of a call between two components: values are lifted from one and at once lowered into the other.</summary>
/// <param name="source">The side that gives the values.</param>
/// <param name="target">The side that takes them.</param>
/// <param name="resources">The resource types of the instance, by their index in the plan.</param>
internal sealed class Transfer(LiftLowerContext source, LiftLowerContext target, ResourceType?[] resources)
{
    internal LiftLowerContext Source { get; } = source;

    internal LiftLowerContext Target { get; } = target;

    internal ResourceType ResourceType(int index) => resources[index]!;
}
