using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary><c>canon resource.new</c>: a handle for a new representation.</summary>
internal sealed unsafe class ResourceNewTrampoline(ComponentInstance instance, InstanceState state, ResourceType type)
    : Trampoline(instance)
{
    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(state);
        values[0].U32 = state.Handles.Add(type, values[0].U32);
    }
}
