using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary><c>canon resource.drop</c>: the end of a handle, and so of the value.</summary>
internal sealed unsafe class ResourceDropTrampoline(ComponentInstance instance, InstanceState state, ResourceType type)
    : Trampoline(instance)
{
    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(state);
        values[0].U32 = state.Handles.Remove(values[0].U32, type);
        if (type.Destructor is not null)
        {
            Instance.CallCore(type.Destructor, values, 1, export: null);
        }
    }
}
