using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

/// <summary>What one instance gets from its host, and which of its exports the host asks for.</summary>
internal abstract class InstanceLink
{
    /// <summary>The groups of exports that the host asks for, each as indices of the plan's exports.</summary>
    internal abstract int[][] Exports { get; }

    /// <summary>For each group the instance that it is, or null for the world itself.</summary>
    internal abstract string?[] ExportNames { get; }

    /// <summary>Makes what answers the calls of an import.</summary>
    /// <param name="import">The index of the import in the plan.</param>
    /// <param name="context">What codecs need.</param>
    internal abstract Trampoline CreateTrampoline(int import, LiftLowerContext context);

    /// <summary>Makes a resource type that the host gives.</summary>
    /// <param name="instance">The instance that it is for.</param>
    /// <param name="resource">The index of the resource type in the plan.</param>
    internal abstract ResourceType CreateResourceType(ComponentInstance instance, int resource);
}
