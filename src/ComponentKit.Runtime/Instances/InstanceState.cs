using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

/// <summary>
/// What the canonical ABI keeps for one component instance, root or nested: the specification's <c>ComponentInstance</c>
/// (CanonicalABI.md, Component Instance State).
/// </summary>
internal sealed class InstanceState(ComponentInstance instance)
{
    /// <summary>Whether core code of this instance may call out; not while values are lowered into its memory, nor in post-return.</summary>
    internal bool MayLeave { get; set; } = true;

    /// <summary>The handles that core code of this instance holds.</summary>
    internal HandleTable Handles { get; } = new(instance);
}
