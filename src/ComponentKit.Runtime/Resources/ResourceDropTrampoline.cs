using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary><c>canon resource.drop</c>: the end of a handle, and of the value when the handle owns it.</summary>
internal sealed unsafe class ResourceDropTrampoline(ComponentInstance instance, InstanceState state, ResourceType type)
    : Trampoline(instance)
{
    private readonly EnteringSet _entering = EnteringSet.Of(type.Implementation, state);

    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(state);
        ResourceHandle handle = state.Handles.Remove(values[0].U32, type);
        if (!handle.IsOwn)
        {
            handle.BorrowScope!.EndBorrow();
        }
        else if (type.Implementation is null)
        {
            type.HostDestructor?.Invoke(handle.Rep);
        }
        else
        {
            TaskContext context = type.Implementation.Context;
            _entering.Enter(Instance);
            if (type.Destructor is not null)
            {
                type.Implementation.Context = default;
                values[0].U32 = handle.Rep;
                Instance.CallCoreAbove(type.Destructor, values, 1, export: null);
            }

            _entering.Leave();
            type.Implementation.Context = context;
        }
    }
}
