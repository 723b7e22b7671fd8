using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Reads the WIT out of a component: its world, with the packages, interfaces and types that this mentions.</summary>
/// <remarks>
/// A component says no more than its types: the world's own name is gone, and docs and gates nearly always. So the world is called
/// <c>root</c> and its package <c>root:component</c>, as other tools have it. Interfaces get their packages back from names such as
/// <c>ns:pkg/iface@1.0.0</c>, and types their names from where they are first exported. A type that equals one with a name
/// becomes an alias of it, which is how <c>use</c> looks in a component.
/// </remarks>
public static class ComponentDecoder
{
    /// <summary>Reads, validates and decodes a component.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The file. It must not change while the result is in use.</param>
    /// <param name="features">The gated features that the component may use.</param>
    /// <returns>The world, or null with diagnostics.</returns>
    public static DiagnosticResult<DecodedWorld?> Decode(
        string name, ReadOnlyMemory<byte> bytes, ComponentFeatures features = ComponentFeatures.Default)
    {
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read(name, bytes);
        return read.Value is { } component
            ? Decode(component, features)
            : new DiagnosticResult<DecodedWorld?>(null, EmbeddedMetadata.Explain(name, bytes, read.Diagnostics));
    }

    /// <summary>Validates and decodes a component.</summary>
    /// <param name="component">The component as written.</param>
    /// <param name="features">The gated features that the component may use.</param>
    /// <returns>The world, or null with diagnostics.</returns>
    public static DiagnosticResult<DecodedWorld?> Decode(ComponentBinary component, ComponentFeatures features = ComponentFeatures.Default)
    {
        DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(component, features);
        return validated.Value is { } typed
            ? Decode(typed)
            : new DiagnosticResult<DecodedWorld?>(null, validated.Diagnostics);
    }

    /// <summary>Decodes a component.</summary>
    /// <returns>The world. What WIT has no words for is left out, with a diagnostic.</returns>
    public static DiagnosticResult<DecodedWorld?> Decode(TypedComponent component) =>
        Decode(component, new DecodingBudget(component.Source.Name, component.Source.Bytes.Length));

    /// <summary>Decodes a component, one of several perhaps that share a budget.</summary>
    internal static DiagnosticResult<DecodedWorld?> Decode(TypedComponent component, DecodingBudget budget)
    {
        if (WitPackageDecoder.IsPackage(component))
        {
            var diagnostic = new Diagnostic(
                WitDecodingDiagnostics.PackageInsteadOfComponent,
                "this is a WIT package in binary form: it describes worlds and has none itself",
                new DiagnosticLocation.Whole(component.Source.Name));
            return new DiagnosticResult<DecodedWorld?>(null, [diagnostic]);
        }

        var builder = new ModelBuilder(component.Source.Name, budget);
        WitPackage package = builder.Package(new PackageName("root", "component"));
        builder.Document(package, PackageDocsReader.Read(component.Source, builder.Diagnostics));
        WitWorld world = builder.World("root", package);
        try
        {
            new WorldDecoder(builder, world).Decode(component.Imports, component.Exports);
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<DecodedWorld?>(null, exception.Diagnostics);
        }

        WitModel model = builder.Build(package);
        return new DiagnosticResult<DecodedWorld?>(
            new DecodedWorld(component, model, world), builder.Diagnostics.ToImmutableArray());
    }
}
