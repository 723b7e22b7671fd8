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
    /// <param name="unknownImportsTrap">Whether to offer, for everything else that it imports, functions that fail when called.</param>
    internal static IReadOnlyList<(ImportDefinition Definition, object Host)> Create(Component component, bool unknownImportsTrap)
    {
        IReadOnlyList<(ImportDefinition Definition, object Host)> known = RandomHost.CreateImports();
        return unknownImportsTrap
            ? [.. known, .. component.Plan.Imports.Where(i => known.All(k => k.Definition.Name != i.Interface)).Select(Failing)]
            : known;
    }

    private static (ImportDefinition Definition, object Host) Failing(PlanImport import)
    {
        string name = import.Interface is null ? import.Function.Name : $"{import.Interface}.{import.Function.Name}";
        DynamicHostFunction fail = _ => throw new DiagnosticException(new Diagnostic(
            CliDiagnostics.UnknownImportCalled, $"the component called its import `{name}`, which `wit run` does not offer", new DiagnosticLocation.Whole(name)));
        return (DynamicImport.Define(import.Interface, import.Function), fail);
    }
}
