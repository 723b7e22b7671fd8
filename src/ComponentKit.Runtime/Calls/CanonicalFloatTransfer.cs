using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Calls;

/// <summary>Floats of an engine with <see cref="WasmEngineOptions.DeterministicNaNs"/>.</summary>
internal sealed unsafe class CanonicalFloatTransfer(PrimitiveKind kind) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        if (kind == PrimitiveKind.F32)
        {
            t.Target.Store(to, CanonicalNaN.Of(t.Source.Load<float>(from)));
        }
        else
        {
            t.Target.Store(to, CanonicalNaN.Of(t.Source.Load<double>(from)));
        }
    }

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to)
    {
        if (kind == PrimitiveKind.F32)
        {
            to->F32 = CanonicalNaN.Of(from->F32);
        }
        else
        {
            to->F64 = CanonicalNaN.Of(from->F64);
        }
    }
}
