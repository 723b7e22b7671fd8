using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Bindings;

/// <summary>A lowered import (CanonicalABI.md, <c>canon lower</c>) that a host's object answers.</summary>
internal sealed unsafe class ImportTrampoline<THost>(
    LiftLowerContext context, THost host, ImportHandler<THost> handler) : Trampoline(context.Instance)
    where THost : class
{
    private readonly InstanceState _state = context.State;

    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(_state);
        context.BeginCall();
        context.FlatCount = count;
        handler(host, new ImportCall(context, values));

        // What the result gave to the guest is the guest's from here on.
        context.BeginGuest();
        context.EndCall();
    }
}
