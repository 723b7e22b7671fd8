using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Writes WIT packages in binary.</summary>
/// <remarks>
/// The encoding is a component without code. It exports one component type for each interface and world of the package, under the
/// item's own name. That type has a single export with the full name: an instance, which is the interface, or a component, which
/// is the world. Its imports are the interfaces that an interface uses, with all their types, so that whoever reads the
/// binary needs no other. Docs and gates have no place in types; they go into a custom section.
/// </remarks>
public static class WitPackageEncoder
{
    /// <summary>Encodes a package.</summary>
    /// <param name="package">The package. Others that it uses are written as far as it needs them.</param>
    /// <returns>The binary, or null with the diagnostic that says why not.</returns>
    public static DiagnosticResult<byte[]?> Encode(WitPackage package)
    {
        try
        {
            return new(EncodedBinary.Write(Build(package)), []);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
    }

    private static ComponentBinary Build(WitPackage package)
    {
        string name = package.Name.ToString();
        if (package.Interfaces.Count + package.Worlds.Count == 0)
        {
            // Nothing but the names of interfaces and worlds tells the package's own.
            throw new DiagnosticException(new Diagnostic(
                WitEncodingDiagnostics.NotValid,
                $"`{name}` has no valid binary form: it has neither an interface nor a world",
                new DiagnosticLocation.Whole(name)));
        }

        var budget = new EncodingBudget(name);
        var builder = new ComponentBuilder();
        foreach (WitInterface item in package.Interfaces)
        {
            Export(builder, item.Name!, Encode(item, budget));
        }

        foreach (WitWorld world in package.Worlds)
        {
            Export(builder, world.Name!, WorldEncoder.EncodeNamed(world, budget));
        }

        builder.CustomSection(PackageDocsWriter.SectionName, PackageDocsWriter.Write(package));
        builder.CustomSection(Producers.SectionName, Producers.Write());
        return builder.Build(name);
    }

    private static void Export(ComponentBuilder builder, string name, DefType.Component type) =>
        builder.Export(new ExternName(name), new SortIndex(Sort.Type, builder.Type(type)));

    private static DefType.Component Encode(WitInterface item, EncodingBudget budget)
    {
        var encoder = new ComponentTypeEncoder(budget);
        foreach (WitInterface next in TopologicalOrder.ByDepth([item], UsedBy, (_, _, _) => { }))
        {
            if (next == item)
            {
                encoder.Export(next);
            }
            else
            {
                encoder.ImportTypes(next);
            }
        }

        return encoder.Builder.Build();
    }

    private static IEnumerable<WitInterface> UsedBy(WitInterface item) =>
        item.Types.Select(type => type.Kind is TypeDefKind.Alias(NamedType(var target)) && target.Owner != item ? target.Owner : null)
            .OfType<WitInterface>();
}
