using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Composition.Componentizing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Embedding;

/// <summary>Embeds worlds in core modules, from where <see cref="Componentizer"/> takes them.</summary>
/// <remarks>Bindings do this by themselves; it is for modules that were written by hand or without any.</remarks>
public static class WorldEmbedder
{
    /// <summary>Embeds a world.</summary>
    /// <param name="module">The core module. Worlds that it has already stay.</param>
    /// <param name="world">The world that it is made for.</param>
    /// <param name="strings">How strings are encoded in the module's memory.</param>
    /// <returns>The module with one more custom section at its end, or null with the diagnostics that say why not.</returns>
    public static DiagnosticResult<byte[]?> Embed(
        CoreModuleInput module, WitWorld world, StringEncodingOption strings = StringEncodingOption.Utf8)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(world);
        return Componentizer.Guard(() =>
        {
            // What is no core module would only be found out later.
            CoreModuleReader.ReadInterface(new BinaryCursor(module.File, module.Bytes, 0, "the core module"));
            var section = new BinarySink();
            section.Name(EmbeddedWorldEncoder.SectionPrefix);
            section.Slice(EmbeddedWorldEncoder.Encode(world, strings).GetValueOrThrow());
            var sink = new BinarySink();
            sink.Slice(module.Bytes);
            sink.Byte(0);
            sink.Sized(section);
            return sink.ToArray();
        });
    }
}
