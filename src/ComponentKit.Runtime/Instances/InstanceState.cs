using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

/// <summary>
/// What the canonical ABI keeps for one component instance, root or nested: the specification's <c>ComponentInstance</c>
/// (CanonicalABI.md, Component Instance State).
/// </summary>
/// <param name="instance">The store and its root instance.</param>
/// <param name="parent">The component instance that instantiated this one; null for the root.</param>
internal sealed class InstanceState(ComponentInstance instance, InstanceState? parent)
{
    private bool _mayLeave = true;
    private unsafe byte* _flag;

    /// <summary>The component instance that instantiated this one; null for the root.</summary>
    internal InstanceState? Parent { get; } = parent;

    /// <summary>Whether a call may enter this instance; not while another is inside.</summary>
    internal bool MayEnter { get; set; } = true;

    /// <summary>Whether core code of this instance may call out; not while values are lowered into its memory, nor in post-return.</summary>
    internal unsafe bool MayLeave
    {
        get => _flag is null ? _mayLeave : *_flag == 0;
        set
        {
            if (_flag is null)
            {
                _mayLeave = value;
            }
            else
            {
                *_flag = value ? (byte)0 : (byte)1;
            }
        }
    }

    /// <summary>What core code keeps for the task inside; a new task begins with zeros.</summary>
    internal TaskContext Context;

    /// <summary>How often core code has asked not to be given more work.</summary>
    internal int Backpressure { get; set; }

    /// <summary>How many tasks wait until this instance takes them.</summary>
    internal int WaitingToEnter { get; set; }

    /// <summary>The thread that nobody else may get between; null when there is none.</summary>
    internal Async.GuestThread? ExclusiveThread { get; set; }

    /// <summary>The handles that core code of this instance holds.</summary>
    internal HandleTable Handles { get; } = new(instance);

    /// <summary>Keeps what adapters look at where they find it: in guest memory, which is there as long as the store.</summary>
    /// <param name="flag">1 while core code of this instance must not call out, else 0.</param>
    internal unsafe void ShareFlag(byte* flag) => _flag = flag;

    /// <summary>Whether this is another instance or one of those below it.</summary>
    internal bool IsWithin(InstanceState other)
    {
        InstanceState? state = this;
        while (state is not null && state != other)
        {
            state = state.Parent;
        }

        return state is not null;
    }
}
