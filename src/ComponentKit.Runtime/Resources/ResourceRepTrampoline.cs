using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary><c>canon resource.rep</c>: the representation behind a handle.</summary>
internal sealed unsafe class ResourceRepTrampoline(ComponentInstance instance, InstanceState state, ResourceType type)
    : Trampoline(instance)
{
    internal override void Invoke(FlatValue* values, int count) => values[0].U32 = state.Handles.GetRep(values[0].U32, type);
}
