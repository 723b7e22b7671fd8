using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Reads WIT packages in their binary encoding.</summary>
/// <remarks>
/// The encoding is a component without code. It exports one component type for each interface and world of the package. That type has
/// a single export with the full name: an instance, which is the interface, or a component, which is the world. Its imports are
/// the interfaces that an interface uses. Docs and gates are in a custom section. An older form has a single export
/// <c>ns:pkg/wit</c>, a component type with all interfaces and worlds as its exports.
/// </remarks>
public static class WitPackageDecoder
{
    /// <summary>Whether a component is the encoding of a package.</summary>
    public static bool IsPackage(TypedComponent component) =>
        component.Imports.IsEmpty
        && !component.Exports.IsEmpty
        && (component.Exports.All(export => TypeOf(export) is { } type && Item(type) is not null) || OldName(component) is not null);

    /// <summary>Reads, validates and decodes a package.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The file. It must not change while the result is in use.</param>
    /// <returns>The model, or null with diagnostics.</returns>
    public static DiagnosticResult<WitModel?> Decode(string name, ReadOnlyMemory<byte> bytes)
    {
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read(name, bytes);
        if (read.Value is not { } component)
        {
            return new DiagnosticResult<WitModel?>(null, EmbeddedMetadata.Explain(name, bytes, read.Diagnostics));
        }

        // A package only describes: gates apply where something is validated in order to run.
        DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(component, ComponentFeatures.All);
        return validated.Value is { } typed ? Decode(typed) : new DiagnosticResult<WitModel?>(null, validated.Diagnostics);
    }

    /// <summary>Decodes a package.</summary>
    /// <returns>The model, or null with diagnostics.</returns>
    public static DiagnosticResult<WitModel?> Decode(TypedComponent component)
    {
        string file = component.Source.Name;
        if (!IsPackage(component))
        {
            return new DiagnosticResult<WitModel?>(
                null,
                [
                    new Diagnostic(
                        WitDecodingDiagnostics.NotAPackage,
                        "this is not the encoding of a WIT package",
                        new DiagnosticLocation.Whole(file)),
                ]);
        }

        var builder = new ModelBuilder(file, new DecodingBudget(file, component.Source.Bytes.Length));
        try
        {
            WitPackage main = Decode(builder, component);
            return new DiagnosticResult<WitModel?>(builder.Build(main), builder.Diagnostics.ToImmutableArray());
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<WitModel?>(null, exception.Diagnostics);
        }
    }

    /// <summary>Decodes what <see cref="IsPackage"/> is true of.</summary>
    /// <returns>The package.</returns>
    internal static WitPackage Decode(ModelBuilder builder, TypedComponent component)
    {
        InterfaceName name = OldName(component) ?? Item(TypeOf(component.Exports[0])!)!.Value.Name;
        WitPackage main = builder.Package(name.Package);
        builder.Document(main, PackageDocsReader.Read(component.Source, builder.Diagnostics));
        foreach (NamedExtern export in component.Exports)
        {
            Decode(builder, TypeOf(export)!, main);
        }

        return main;
    }

    private static ComponentType? TypeOf(NamedExtern export) =>
        export.Type is TypedExtern.Type(TypeEntry.Component(var type)) ? type : null;

    private static InterfaceName? OldName(TypedComponent component) =>
        component.Exports is [var export]
        && TypeOf(export) is not null
        && InterfaceName.TryParse(export.Name.Name, export.Name.VersionSuffix) is { Interface: "wit" } name
            ? name
            : null;

    private static (InterfaceName Name, TypedExtern Type)? Item(ComponentType type) =>
        type.Exports is [{ Type: TypedExtern.Instance or TypedExtern.Component } export]
        && InterfaceName.TryParse(export.Name.Name, export.Name.VersionSuffix) is { } name
            ? (name, export.Type)
            : null;

    private static void Decode(ModelBuilder builder, ComponentType type, WitPackage main)
    {
        foreach ((ExternName name, TypedExtern import) in type.Imports)
        {
            if (import is TypedExtern.Instance(var used) && InterfaceName.TryParse(name.Name, name.VersionSuffix) is { } id)
            {
                InterfaceDecoder.Decode(builder, builder.Interface(id), name.Name, used);
            }
        }

        foreach ((ExternName name, TypedExtern item) in type.Exports)
        {
            // In the older form, names may be those within the package.
            InterfaceName id = InterfaceName.TryParse(name.Name, name.VersionSuffix) ?? new InterfaceName(main.Name, name.Name);
            if (item is TypedExtern.Instance(var instance))
            {
                InterfaceDecoder.Decode(builder, builder.Interface(id), id.ToString(), instance);
            }
            else if (item is TypedExtern.Component(var component))
            {
                WitWorld world = builder.World(id.Interface, builder.Package(id.Package));
                new WorldDecoder(builder, world).Decode(component.Imports, component.Exports);
            }
            else
            {
                builder.NotExpressible($"`{name}` is neither an interface nor a world");
            }
        }
    }
}
