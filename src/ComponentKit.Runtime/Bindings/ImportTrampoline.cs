using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Bindings;

/// <summary>A lowered import (CanonicalABI.md, <c>canon lower</c>) that a host's object answers.</summary>
internal sealed unsafe class ImportTrampoline<THost>(
    LiftLowerContext context, THost host, ImportHandler<THost> handler) : Trampoline(context.Instance)
    where THost : class
{
    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(context.State);
        context.BeginCall();
        handler(host, new ImportCall(context, values, count));
    }
}
