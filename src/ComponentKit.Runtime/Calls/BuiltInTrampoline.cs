using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Calls;

/// <summary>Built-ins that only look after the state of a component instance (CanonicalABI.md, <c>canon context.get</c> and the following).</summary>
internal sealed unsafe class BuiltInTrampoline(ComponentInstance instance, InstanceState state, Canon.BuiltIn builtIn) : Trampoline(instance)
{
    private const int MaxBackpressure = 1 << 16;

    /// <summary>Makes what answers a built-in.</summary>
    internal static Trampoline Create(ComponentInstance instance, InstanceState state, Canon.BuiltIn builtIn) => builtIn.Kind switch
    {
        CanonBuiltInKind.ContextGet or CanonBuiltInKind.ContextSet or CanonBuiltInKind.BackpressureInc or CanonBuiltInKind.BackpressureDec =>
            new BuiltInTrampoline(instance, state, builtIn),
        var kind => new UnsupportedTrampoline(instance, state, $"called the built-in {kind}"),
    };

    // None of these asks whether the component may leave: they do not call out.
    internal override void Invoke(FlatValue* values, int count)
    {
        switch (builtIn.Kind)
        {
            case CanonBuiltInKind.ContextGet:
                values[0].U64 = state.Context[builtIn.Slot];
                break;
            case CanonBuiltInKind.ContextSet:
                state.Context[builtIn.Slot] = builtIn.ValueType.Kind == CoreValueKind.I64 ? values[0].U64 : values[0].U32;
                break;
            case CanonBuiltInKind.BackpressureInc when ++state.Backpressure == MaxBackpressure:
                throw Instance.Trap($"the component counted its backpressure up to {MaxBackpressure}");
            case CanonBuiltInKind.BackpressureDec when --state.Backpressure < 0:
                throw Instance.Trap("the component counted its backpressure down below 0");
        }
    }
}
