using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Reads the WIT out of any binary that has some: a package, a component, or a core module that carries its world.</summary>
/// <remarks>For those who only want to look at WIT. Whoever needs one kind of binary asks its own decoder, which says so when it is another.</remarks>
public static class WitBinaryDecoder
{
    /// <summary>Reads, validates and decodes.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The file. It must not change while the result is in use.</param>
    /// <returns>
    /// The model, or null with diagnostics. Its main package is the one that was encoded; or <c>root:component</c>, with a component's
    /// world; or <c>root:root</c>, with all that the sections of a core module want and offer.
    /// </returns>
    public static DiagnosticResult<WitModel?> Decode(string name, ReadOnlyMemory<byte> bytes)
    {
        if (PreambleReader.IsModule(bytes.Span))
        {
            DiagnosticResult<EmbeddedWit?> embedded = EmbeddedWorldDecoder.Decode(name, bytes);
            return new(embedded.Value?.Model, embedded.Diagnostics);
        }

        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read(name, bytes);
        if (read.Value is not { } component)
        {
            return new(null, read.Diagnostics);
        }

        // Gates apply where something is validated in order to run.
        DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(component, ComponentFeatures.All);
        if (validated.Value is not { } typed)
        {
            return new(null, validated.Diagnostics);
        }

        if (WitPackageDecoder.IsPackage(typed))
        {
            return WitPackageDecoder.Decode(typed);
        }

        DiagnosticResult<DecodedWorld?> decoded = ComponentDecoder.Decode(typed);
        return new(decoded.Value?.Model, decoded.Diagnostics);
    }
}
