using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Reads the WIT that core modules carry in custom sections, which <see cref="EmbeddedWorldEncoder"/> writes.</summary>
/// <remarks>
/// A module that is linked of several has several sections, each for a world. What they have together becomes one world.
/// An older form of the section is read too: the byte 3, the encoding of strings, the name of the world, and a WIT package.
/// </remarks>
public static class EmbeddedWorldDecoder
{
    private const byte OldVersion = 0x03;

    /// <summary>Reads the sections of a module.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The file. It must not change while the result is in use.</param>
    /// <returns>The WIT, or null with diagnostics; one of them says so if the module has no such section.</returns>
    public static DiagnosticResult<EmbeddedWit?> Decode(string name, ReadOnlyMemory<byte> bytes)
    {
        var builder = new ModelBuilder(name, new DecodingBudget(name, bytes.Length));
        try
        {
            WitPackage root = builder.Package(new PackageName("root", "root"));
            WitWorld world = builder.World("root", root);
            ImmutableArray<EmbeddedWorld> worlds = Decode(builder, name, bytes);
            if (worlds.IsEmpty)
            {
                throw NoSection(name);
            }

            var union = new WorldUnion(world);
            foreach (EmbeddedWorld section in worlds)
            {
                union.Add(section.World, new DiagnosticLocation.InBinary(name, section.Offset));
            }

            var wit = new EmbeddedWit(builder.Build(root), world, worlds);
            return new(wit, builder.Diagnostics.ToImmutableArray());
        }
        catch (DiagnosticException exception)
        {
            return new(null, [.. builder.Diagnostics, .. exception.Diagnostics]);
        }
    }

    /// <summary>Reads the sections of a module into a model that may know worlds of other modules already.</summary>
    /// <exception cref="DiagnosticException">The bytes are no core module, or a section is malformed.</exception>
    internal static ImmutableArray<EmbeddedWorld> Decode(ModelBuilder builder, string name, ReadOnlyMemory<byte> bytes)
    {
        var worlds = ImmutableArray.CreateBuilder<EmbeddedWorld>();
        foreach ((string section, BinaryCursor contents) in EmbeddedMetadata.Find(name, bytes))
        {
            long offset = contents.Offset;
            ReadOnlyMemory<byte> whole = bytes[(int)offset..(int)(offset + contents.Remaining)];
            (WitWorld decoded, StringEncodingOption strings) = Decode(builder, section, contents);
            worlds.Add(new EmbeddedWorld(section, offset, decoded, strings) { Contents = whole });
        }

        return worlds.ToImmutable();
    }

    // What is wrong in a section is told with its name.
    private static (WitWorld World, StringEncodingOption Strings) Decode(ModelBuilder builder, string section, BinaryCursor contents)
    {
        try
        {
            return Decode(builder, contents);
        }
        catch (DiagnosticException exception)
        {
            throw new DiagnosticException(
                [.. exception.Diagnostics.Select(d => d.Location is DiagnosticLocation.InBinary place ? d with { Location = place with { Section = $"custom section `{section}`" } } : d)]);
        }
    }

    private static (WitWorld World, StringEncodingOption Strings) Decode(ModelBuilder builder, BinaryCursor contents)
    {
        long start = contents.Offset;
        if (contents.PeekByte("WIT") != OldVersion)
        {
            TypedComponent component = Validate(contents);
            return (DecodeWorld(builder, component, contents, start), ReadEncoding(component.Source, contents, start));
        }

        contents.ReadByte("WIT");
        StringEncodingOption strings = ReadStrings(contents, contents.ReadByte("the encoding of strings"), start);
        string name = contents.ReadName("the name of a world");
        TypedComponent package = Validate(contents);
        if (!WitPackageDecoder.IsPackage(package))
        {
            throw Malformed(contents, start, "it does not hold a WIT package");
        }

        WitPackage main = WitPackageDecoder.Decode(builder, package);
        WitWorld? world = WorldSelector.Select(
            builder.Build(main), name, new DiagnosticLocation.InBinary(contents.File, start)).GetValueOrThrow();
        return (world!, strings);
    }

    private static TypedComponent Validate(BinaryCursor contents)
    {
        ComponentBinary component = ComponentSectionsReader.Read(contents);
        return ComponentValidator.Validate(component, ComponentFeatures.All).GetValueOrThrow()!;
    }

    private static WitWorld DecodeWorld(ModelBuilder builder, TypedComponent component, BinaryCursor contents, long start)
    {
        if (component is not { Imports: [], Exports: [{ Type: TypedExtern.Type(TypeEntry.Component(var type)) }] }
            || type is not { Imports: [], Exports: [{ Type: TypedExtern.Component(var world), Name: var name }] }
            || InterfaceName.TryParse(name.Name, name.VersionSuffix) is not { } id)
        {
            throw Malformed(contents, start, "it does not export the type of one world");
        }

        WitWorld result = builder.World(id.Interface, builder.Package(id.Package));
        new WorldDecoder(builder, result).Decode(world.Imports, world.Exports);
        return result;
    }

    private static StringEncodingOption ReadEncoding(ComponentBinary component, BinaryCursor contents, long start)
    {
        CustomSection? section = component.CustomSections.FirstOrDefault(s => s.Name == EmbeddedWorldEncoder.EncodingSection);
        if (section is null)
        {
            throw Malformed(contents, start, $"it has no section `{EmbeddedWorldEncoder.EncodingSection}`");
        }

        return section.Bytes.Span is [EmbeddedWorldEncoder.Version, var strings]
            ? ReadStrings(contents, strings, section.Offset)
            : throw Malformed(contents, section.Offset, "its format is not known");
    }

    private static StringEncodingOption ReadStrings(BinaryCursor contents, byte value, long offset) =>
        value <= (byte)StringEncodingOption.Latin1Utf16
            ? (StringEncodingOption)value
            : throw Malformed(contents, offset, $"0x{value:x2} is no encoding of strings");

    private static DiagnosticException NoSection(string name) => new(new Diagnostic(
        BinaryDiagnostics.CoreModuleInsteadOfComponent,
        "this is a core module, and no WIT is embedded in it",
        new DiagnosticLocation.InBinary(name, 0))
    {
        Help = "a core module carries its world in custom sections `component-type:…`, which bindings generators and `wit embed` write",
    });

    private static DiagnosticException Malformed(BinaryCursor contents, long offset, string reason) =>
        contents.Fail(WitDecodingDiagnostics.MalformedMetadata, offset, $"the WIT embedded in the module cannot be read: {reason}");
}
