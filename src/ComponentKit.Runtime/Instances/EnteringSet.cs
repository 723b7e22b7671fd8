using System.Runtime.CompilerServices;

namespace ComponentKit.Runtime.Instances;

/// <summary>
/// The component instances that a call enters: the callee and its ancestors, less the caller and its (CanonicalABI.md, Component
/// Instance State: <c>entering_set</c>).
/// </summary>
internal readonly struct EnteringSet
{
    // Null where there is nothing to do: one test on the way in and one on the way out of every call.
    private readonly InstanceState[]? _states;

    private EnteringSet(InstanceState[] states) => _states = states.Length == 0 ? null : states;

    /// <summary>A set that no call can be refused by: for stores in which that cannot matter.</summary>
    internal static EnteringSet None => default;

    /// <summary>The set of a call.</summary>
    /// <param name="callee">The component instance that is called; null for the host.</param>
    /// <param name="caller">The component instance that calls; null for the host.</param>
    internal static EnteringSet Of(InstanceState? callee, InstanceState? caller)
    {
        List<InstanceState> states = [];
        for (InstanceState? state = callee; state is not null && !(caller?.IsWithin(state) ?? false); state = state.Parent)
        {
            states.Add(state);
        }

        return new EnteringSet([.. states]);
    }

    /// <summary>Enters all of them, and begins a task in the callee.</summary>
    /// <exception cref="TrapException">One of them is entered already.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enter(ComponentInstance instance)
    {
        if (_states is not null)
        {
            Enter(_states, instance);
        }
    }

    /// <summary>Leaves all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave()
    {
        if (_states is not null)
        {
            Leave(_states);
        }
    }

    private static void Enter(InstanceState[] states, ComponentInstance instance)
    {
        foreach (InstanceState state in states)
        {
            if (!state.MayEnter)
            {
                throw instance.Trap("a call came back to a component instance that it had come from; component instances cannot be re-entered");
            }
        }

        foreach (InstanceState state in states)
        {
            state.MayEnter = false;
        }

        states[0].Context = default;
    }

    private static void Leave(InstanceState[] states)
    {
        foreach (InstanceState state in states)
        {
            state.MayEnter = true;
        }
    }
}
