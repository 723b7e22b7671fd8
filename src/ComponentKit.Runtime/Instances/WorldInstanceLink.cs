using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

/// <summary>An instance for bindings: the world's link with the objects of one host.</summary>
internal sealed class WorldInstanceLink(WorldLink link, object[] hosts) : InstanceLink
{
    internal override int[][] Exports => link.Exports;

    internal override string?[] ExportNames => link.ExportNames;

    internal override Trampoline CreateTrampoline(int import, LiftLowerContext context)
    {
        var (definition, host, function) = link.Imports[import];
        return definition.CreateTrampoline(function, context, hosts[host]);
    }

    internal override ResourceType CreateResourceType(ComponentInstance instance, int resource) =>
        instance.AddHostObjects(link.Resources[resource]!.CreateTable());
}
