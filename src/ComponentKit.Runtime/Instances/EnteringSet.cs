namespace ComponentKit.Runtime.Instances;

/// <summary>
/// The component instances that a call enters: the callee and its ancestors, less the caller and its (CanonicalABI.md, Component
/// Instance State: <c>entering_set</c>).
/// </summary>
internal readonly struct EnteringSet
{
    private readonly InstanceState[] _states;

    private EnteringSet(InstanceState[] states) => _states = states;

    /// <summary>A set that no call can be refused by: for stores in which that cannot matter.</summary>
    internal static EnteringSet None { get; } = new([]);

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
    internal void Enter(ComponentInstance instance)
    {
        foreach (InstanceState state in _states)
        {
            if (!state.MayEnter)
            {
                throw instance.Trap("a call came back to a component instance that it had come from; component instances cannot be re-entered");
            }
        }

        foreach (InstanceState state in _states)
        {
            state.MayEnter = false;
        }

        if (_states.Length > 0)
        {
            _states[0].Context = default;
        }
    }

    /// <summary>Leaves all of them.</summary>
    internal void Leave()
    {
        foreach (InstanceState state in _states)
        {
            state.MayEnter = true;
        }
    }
}
