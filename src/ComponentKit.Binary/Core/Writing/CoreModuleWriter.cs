using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Writes core modules in binary. What was read and not changed is copied as it stood.</summary>
/// <remarks>
/// A section counts as unchanged when its part of the model is the very array that the reader made; so a module that was read and
/// not changed is written to the same bytes. All else gets the shortest form, and the same model always the same bytes.
/// </remarks>
internal static class CoreModuleWriter
{
    private static ReadOnlySpan<byte> Preamble => [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

    public static byte[] Write(CoreModule module) => ToSink(module).ToArray();

    /// <summary>The module in pieces: what was read and not changed is not copied.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> WriteParts(CoreModule module) => ToSink(module).ToParts();

    private static BinarySink ToSink(CoreModule module)
    {
        var sink = new BinarySink();
        sink.Bytes(Preamble);
        ILookup<CoreSectionId, CoreCustomSection> customSections = module.CustomSections.ToLookup(section => section.Behind);
        WriteCustomSections(sink, customSections[CoreSectionId.Custom]);
        foreach (CoreSectionId id in CoreSectionOrder.All)
        {
            WriteSection(sink, module, id);
            WriteCustomSections(sink, customSections[id]);
        }

        return sink;
    }

    private static void WriteSection(BinarySink sink, CoreModule module, CoreSectionId id)
    {
        if (module.Source is { } source && IsUnchanged(module, source.Module, id))
        {
            if (source.Sections.TryGetValue(id, out ReadOnlyMemory<byte> bytes))
            {
                sink.Slice(bytes);
            }

            return;
        }

        if (IsPresent(module, id))
        {
            var contents = new BinarySink();
            CoreSectionWriter.Write(contents, module, id);
            sink.Byte((byte)id);
            sink.Sized(contents);
        }
    }

    private static void WriteCustomSections(BinarySink sink, IEnumerable<CoreCustomSection> sections)
    {
        foreach (CoreCustomSection section in sections)
        {
            if (section.Source is var (name, bytes, whole) && name == section.Name && bytes.Equals(section.Bytes))
            {
                sink.Slice(whole);
                continue;
            }

            var contents = new BinarySink();
            contents.Name(section.Name);
            contents.Slice(section.Bytes);
            sink.Byte((byte)CoreSectionId.Custom);
            sink.Sized(contents);
        }
    }

    private static bool IsUnchanged(CoreModule module, CoreModule read, CoreSectionId id) => id switch
    {
        CoreSectionId.Type => module.Types == read.Types,
        CoreSectionId.Import => module.Imports == read.Imports,
        CoreSectionId.Function => module.Functions == read.Functions
            || module.Functions.Select(f => f.TypeIndex).SequenceEqual(read.Functions.Select(f => f.TypeIndex)),
        CoreSectionId.Table => module.Tables == read.Tables,
        CoreSectionId.Memory => module.Memories == read.Memories,
        CoreSectionId.Tag => module.Tags == read.Tags,
        CoreSectionId.Global => module.Globals == read.Globals,
        CoreSectionId.Export => module.Exports == read.Exports,
        CoreSectionId.Start => module.Start == read.Start,
        CoreSectionId.Element => module.Elements == read.Elements,
        CoreSectionId.DataCount => module.HasDataCount == read.HasDataCount && module.Data.Length == read.Data.Length,
        CoreSectionId.Code => module.Functions == read.Functions,
        _ => module.Data == read.Data,
    };

    private static bool IsPresent(CoreModule module, CoreSectionId id) => id switch
    {
        CoreSectionId.Type => !module.Types.IsEmpty,
        CoreSectionId.Import => !module.Imports.IsEmpty,
        CoreSectionId.Function or CoreSectionId.Code => !module.Functions.IsEmpty,
        CoreSectionId.Table => !module.Tables.IsEmpty,
        CoreSectionId.Memory => !module.Memories.IsEmpty,
        CoreSectionId.Tag => !module.Tags.IsEmpty,
        CoreSectionId.Global => !module.Globals.IsEmpty,
        CoreSectionId.Export => !module.Exports.IsEmpty,
        CoreSectionId.Start => module.Start is not null,
        CoreSectionId.Element => !module.Elements.IsEmpty,
        CoreSectionId.DataCount => module.HasDataCount,
        _ => !module.Data.IsEmpty,
    };
}
