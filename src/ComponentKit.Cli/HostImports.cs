using ComponentKit.Runtime;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wasi.Random;

namespace ComponentKit.Cli;

/// <summary>What components that are run from the command line get from their host.</summary>
internal static class HostImports
{
    /// <summary>What there is to offer.</summary>
    /// <param name="component">The component that is to be run.</param>
    /// <param name="unknownImportsTrap">Whether to offer functions that trap for everything else that it imports.</param>
    internal static ImportSet Create(Component component, bool unknownImportsTrap)
    {
        var imports = new ImportSet();
        foreach ((ImportDefinition definition, object host) in RandomHost.CreateImports())
        {
            imports.Add(definition, host);
        }

        return unknownImportsTrap ? imports.DefineUnknownImportsAsTraps(component) : imports;
    }
}
