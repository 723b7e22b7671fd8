using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Composition.Targets;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Plugs;

/// <summary>Plugs components into another: what they export becomes what it imports.</summary>
/// <remarks>
/// Exports and imports belong together when their names are equal, or name compatible versions of one interface. What the socket exports,
/// the result exports. What no plug gives, and what plugs import themselves, the result imports.
/// </remarks>
public static class ComponentPlug
{
    /// <summary>Plugs components into another.</summary>
    /// <param name="socket">The component that has the imports.</param>
    /// <param name="plugs">The components that have the exports; each must give the socket something.</param>
    /// <returns>The composition, or null with the diagnostics that say why not.</returns>
    public static DiagnosticResult<Composition?> Plug(CompositionPackage socket, IEnumerable<CompositionPackage> plugs)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(plugs);
        var composition = new Composition(socket.Name.ToString());
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        composition.Add(socket);
        CompositionNode instance = composition.Instantiate(socket);
        foreach (CompositionPackage plug in plugs)
        {
            try
            {
                Plug(composition, instance, composition.Add(plug));
            }
            catch (DiagnosticException exception)
            {
                diagnostics.AddRange(exception.Diagnostics);
            }
        }

        if (diagnostics.Count > 0)
        {
            return new(null, diagnostics.ToImmutable());
        }

        foreach (NamedExtern export in socket.Type.Exports)
        {
            composition.Export(export.Name.Name, instance[export.Name.Name]);
        }

        return new(composition, []);
    }

    private static void Plug(Composition composition, CompositionNode socket, CompositionPackage plug)
    {
        CompositionNode? instance = null;
        foreach (NamedExtern export in plug.Type.Exports)
        {
            if (ImportFor(socket.Package!, export.Name) is not { } import)
            {
                continue;
            }

            if (socket.Argument(socket.Package!.ImportIndex(import)) is { } other)
            {
                throw composition.Fault(
                    GraphDiagnostics.DuplicateArgument,
                    null,
                    $"`{plug.Name}` and {other.Describe()} both fit the import `{import}` of `{socket.Package.Name}`",
                    "leave one of the plugs out, or plug one into the other first");
            }

            instance ??= composition.Instantiate(plug);
            socket.With(import, instance[export.Name.Name]);
        }

        if (instance is null)
        {
            throw composition.Fault(
                GraphDiagnostics.NothingFits,
                null,
                $"`{plug.Name}` exports nothing that `{socket.Package!.Name}` imports: "
                + $"{Lists.Have(plug.Exports, "it exports", "it has no exports")}; {Lists.Have(socket.Package.Imports, "wanted are", "nothing is wanted")}",
                OtherVersion(socket.Package, plug));
        }
    }

    private static string? ImportFor(CompositionPackage socket, ExternName export) =>
        socket.ImportIndex(export.Name) >= 0
            ? export.Name
            : socket.Imports.FirstOrDefault(import => CompatibleNames.Find(import, [export.Name]) is not null);

    private static string? OtherVersion(CompositionPackage socket, CompositionPackage plug) => socket.Imports
        .SelectMany(import => plug.Exports.Select(export => (Import: import, Export: export)))
        .Where(pair => CompatibleNames.IsSameInterface(
            Binary.Naming.InterfaceName.TryParse(pair.Import), Binary.Naming.InterfaceName.TryParse(pair.Export)))
        .Select(pair => $"`{pair.Export}` cannot stand for `{pair.Import}`: versions have to be compatible, which is the same major version, or below 1.0 the same minor one")
        .FirstOrDefault();
}
