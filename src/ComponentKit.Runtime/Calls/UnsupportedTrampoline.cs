using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Calls;

/// <summary>Something that core code can name, but not call yet.</summary>
/// <param name="instance">The store.</param>
/// <param name="state">The component instance that calls.</param>
/// <param name="what">What calling it is, behind "it".</param>
internal sealed unsafe class UnsupportedTrampoline(ComponentInstance instance, InstanceState state, string what) : Trampoline(instance)
{
    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(state);
        throw new NotSupportedException($"the component cannot be run further yet: it {what}");
    }
}
