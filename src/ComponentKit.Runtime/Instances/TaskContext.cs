namespace ComponentKit.Runtime.Instances;

/// <summary>What core code keeps for the task that it works on, with <c>context.get</c> and <c>context.set</c>.</summary>
internal struct TaskContext
{
    private ulong _first;
    private ulong _second;

    /// <summary>One of the two slots.</summary>
    internal ulong this[uint slot]
    {
        readonly get => slot == 0 ? _first : _second;
        set
        {
            if (slot == 0)
            {
                _first = value;
            }
            else
            {
                _second = value;
            }
        }
    }
}
