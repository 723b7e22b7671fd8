using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes a component section by section (Binary.md, Component Definitions).</summary>
internal static class SectionsWriter
{
    private static ReadOnlySpan<byte> Preamble => [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

    public static void Write(BinarySink sink, ComponentBinary component)
    {
        foreach (byte value in Preamble)
        {
            sink.Byte(value);
        }

        var definitions = new Queue<Definition>(component.Definitions);
        var customSections = new Queue<CustomSection>(component.CustomSections);
        foreach (SectionExtent section in SectionExtents.Of(component))
        {
            sink.Byte((byte)section.Kind);
            sink.Sized(Content(section, definitions, customSections));
        }
    }

    private static BinarySink Content(SectionExtent section, Queue<Definition> definitions, Queue<CustomSection> customSections)
    {
        var content = new BinarySink();
        switch (section.Kind)
        {
            case SectionKind.Custom:
                CustomSection custom = customSections.Dequeue();
                content.Name(custom.Name);
                content.Slice(custom.Bytes);
                break;
            case SectionKind.CoreModule or SectionKind.Component or SectionKind.Start:
                DefinitionWriter.Write(content, definitions.Dequeue());
                break;
            default:
                content.Unsigned((uint)section.Count);
                for (int i = 0; i < section.Count; i++)
                {
                    DefinitionWriter.Write(content, definitions.Dequeue());
                }

                break;
        }

        return content;
    }
}
