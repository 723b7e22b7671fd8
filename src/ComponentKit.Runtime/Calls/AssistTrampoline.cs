using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Calls;

/// <summary>What adapters leave to the runtime (<see cref="AssistNode"/>).</summary>
internal sealed unsafe class AssistTrampoline(ComponentInstance instance, CompiledAssist[] nodes, Transfer[] transfers) : Trampoline(instance)
{
    internal override void Invoke(FlatValue* values, int count)
    {
        uint number = values[0].U32;
        AssistNode node = nodes[number].Node;
        Transfer t = transfers[number];
        ulong first = values[1].U64;
        ulong second = values[2].U64;
        switch (node.Kind)
        {
            case AssistKind.Leave:
                Instance.CheckMayLeave(t.Source.State);
                break;
            case AssistKind.Pointer:
                t.Source.CheckPointer(first, (uint)second, (uint)(second >> 32));
                break;
            case AssistKind.Allocation:
                t.Target.CheckPointer(first, (uint)second, (uint)(second >> 32));
                break;
            default:
                FlatValue* from = stackalloc FlatValue[2];
                FlatValue* to = stackalloc FlatValue[2];
                from[0].U64 = first;
                from[1].U64 = second;
                nodes[number].Transfer.Flat(t, from, to);
                values[0].U64 = to[0].U64;
                values[1].U64 = to[1].U64;
                return;
        }

        throw new InvalidOperationException($"an adapter found `{node.Kind}` to be wrong, which is right");
    }
}
