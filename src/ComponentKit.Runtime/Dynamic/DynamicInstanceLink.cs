using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>An instance whose host is an <see cref="ImportSet"/>, and which is asked for all its functions.</summary>
internal sealed class DynamicInstanceLink(DynamicLink link) : InstanceLink
{
    private readonly Dictionary<HostResource, ResourceType> _resourceTypes = [];

    internal override int[][] Exports => link.Exports;

    internal override string?[] ExportNames { get; } = [null];

    internal override Trampoline CreateTrampoline(int import, LiftLowerContext context)
    {
        var (definition, function, host) = link.Imports[import];
        return definition.CreateTrampoline(function, context, host);
    }

    internal override ResourceType CreateResourceType(ComponentInstance instance, int resource)
    {
        HostResource host = link.Resources[resource]!;
        if (!_resourceTypes.TryGetValue(host, out ResourceType? type))
        {
            type = new ResourceType(host.Name, implementation: null) { HostDestructor = host.Destructor };
            _resourceTypes.Add(host, type);
        }

        return type;
    }
}
