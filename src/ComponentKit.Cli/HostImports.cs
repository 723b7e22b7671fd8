using System.Collections.Immutable;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wasi.Random;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>What components that are run from the command line get from their host.</summary>
internal static class HostImports
{
    /// <summary>What there is to offer.</summary>
    /// <param name="component">The component that is to be run.</param>
    /// <param name="unknownImportsTrap">
    /// Whether to offer, for everything else that it imports, functions that fail when called, and resources of which there are none.
    /// </param>
    internal static ImportSet Create(Component component, bool unknownImportsTrap)
    {
        var imports = new ImportSet();
        IReadOnlyList<(ImportDefinition Definition, object Host)> known = RandomHost.CreateImports();
        foreach ((ImportDefinition definition, object host) in known)
        {
            imports.Add(definition, host);
        }

        if (unknownImportsTrap)
        {
            foreach (PlanImport import in component.Plan.Imports.Where(i => known.All(k => k.Definition.Name != i.Interface)))
            {
                Owner(imports, import.Path).AddFunction(import.Path[^1], _ => throw Unknown(import));
            }

            foreach (IGrouping<int, PlanResourceImport> names in component.Plan.ResourceImports.GroupBy(i => i.Resource))
            {
                var resource = new HostResource(names.First().Path[^1]);
                foreach (PlanResourceImport import in names)
                {
                    Owner(imports, import.Path).AddResource(import.Path[^1], resource);
                }
            }
        }

        return imports;
    }

    private static ImportSet Owner(ImportSet imports, ImmutableArray<string> path) =>
        path[..^1].Aggregate(imports, (owner, name) => owner.Instance(name));

    private static DiagnosticException Unknown(PlanImport import)
    {
        string name = import.Interface is null ? import.Function.Name : $"{import.Interface}.{import.Function.Name}";
        return new DiagnosticException(new Diagnostic(
            CliDiagnostics.UnknownImportCalled, $"the component called its import `{name}`, which `wit run` does not offer", new DiagnosticLocation.Whole(name)));
    }
}
