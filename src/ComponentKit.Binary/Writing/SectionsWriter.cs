using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes a component section by section (Binary.md, Component Definitions).</summary>
internal static class SectionsWriter
{
    private static ReadOnlySpan<byte> Preamble => [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

    public static void Write(BinarySink sink, ComponentBinary component)
    {
        if (component.Definitions.IsDefault || component.CustomSections.IsDefault)
        {
            throw new ArgumentException("the definitions or custom sections of the component are `default`, which is no list: an empty one is `[]`");
        }

        sink.Enter();
        foreach (byte value in Preamble)
        {
            sink.Byte(value);
        }

        var definitions = new Queue<Definition>(component.Definitions);
        var customSections = new Queue<CustomSection>(component.CustomSections);
        foreach (SectionExtent section in SectionExtents.Of(component))
        {
            sink.Byte((byte)section.Kind);
            sink.Sized(Content(sink.Part(), section, definitions, customSections));
        }

        sink.Leave();
    }

    private static BinarySink Content(BinarySink content, SectionExtent section, Queue<Definition> definitions, Queue<CustomSection> customSections)
    {
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
