using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Writes the custom section by which a core module tells of the world that it is made for.</summary>
/// <remarks>
/// The section holds a component without code. It exports a component type, in which the world's type is exported under its full name,
/// as in a WIT package, and has a custom section with the version of this format and the encoding of strings in the module.
/// Linkers join modules with several such sections, so bindings choose a name of their own below the prefix
/// <c>component-type</c>.
/// </remarks>
public static class EmbeddedWorldEncoder
{
    /// <summary>What the names of all such sections start with.</summary>
    public const string SectionPrefix = "component-type";

    /// <summary>The custom section, within the component, that has the format's version and the encoding of strings.</summary>
    internal const string EncodingSection = "wit-component-encoding";

    /// <summary>The version of the format.</summary>
    internal const byte Version = 0x04;

    /// <summary>The name under which a world's section is written: <c>component-type:</c> and the world's name.</summary>
    public static string SectionName(WitWorld world) => $"{SectionPrefix}:{world.Name}";

    /// <summary>Encodes a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="strings">How strings are encoded in the memory of the module.</param>
    /// <returns>The contents of the section, or null with the diagnostic that says why not.</returns>
    public static DiagnosticResult<byte[]?> Encode(WitWorld world, StringEncodingOption strings = StringEncodingOption.Utf8)
    {
        try
        {
            var builder = new ComponentBuilder();
            builder.CustomSection(EncodingSection, new byte[] { Version, (byte)strings });
            uint type = builder.Type(WorldEncoder.EncodeNamed(world, new EncodingBudget(world.QualifiedName!)));
            builder.Export(new ExternName(world.Name!), new SortIndex(Sort.Type, type));
            builder.CustomSection(Producers.SectionName, Producers.Write());
            return new(EncodedBinary.Write(builder.Build(world.QualifiedName!)), []);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
    }
}
