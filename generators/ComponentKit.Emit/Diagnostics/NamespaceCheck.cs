using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Emit.Diagnostics;

/// <summary>Finds classes that have the full name of a generated namespace: C# cannot have both.</summary>
internal static class NamespaceCheck
{
    public static IEnumerable<Diagnostic> Run(BindingPlan plan)
    {
        foreach (WorldPlan world in plan.Worlds)
        {
            string name = world.Namespace.Length == 0 ? world.Class : $"{world.Namespace}.{world.Class}";
            InterfacePlan? clash = plan.Interfaces.FirstOrDefault(i =>
                i.Namespace == name || i.Namespace.StartsWith(name + ".", StringComparison.Ordinal));
            if (clash is not null)
            {
                yield return new Diagnostic(
                    EmitDiagnostics.NamespaceClash,
                    $"the class `{name}` has the name of the namespace `{clash.Namespace}`, which the WIT package gives; "
                    + "put the class into another namespace or give it another name",
                    new DiagnosticLocation.Whole(name));
            }
        }
    }
}
