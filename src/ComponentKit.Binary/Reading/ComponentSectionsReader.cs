using System.Collections.Immutable;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads a component section by section (Binary.md, Component Definitions).</summary>
internal static class ComponentSectionsReader
{
    /// <summary>Reads a component up to the cursor's end.</summary>
    public static ComponentBinary Read(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        ReadOnlyMemory<byte> bytes = cursor.Rest;
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var customSections = ImmutableArray.CreateBuilder<CustomSection>();
        var sections = ImmutableArray.CreateBuilder<SectionExtent>();
        cursor.Enter("components");
        cursor.LimitItems();
        PreambleReader.ReadComponent(cursor);
        while (!cursor.AtEnd)
        {
            long sectionStart = cursor.Offset;
            byte id = cursor.ReadByte("a section");
            string what = SectionName(id) ?? throw cursor.Fail(
                BinaryDiagnostics.UnknownSection,
                sectionStart,
                $"0x{id:x2} is no section of a component",
                "bytes behind the last section have to go, or this was made for a newer version of the format");
            cursor.TakeItems(id switch { 1 => ItemBudget.CoreModule, 4 => ItemBudget.Component, _ => ItemBudget.Section }, sectionStart);
            BinaryCursor section = cursor.Slice(cursor.ReadU32("the size of a section"), what);
            int before = definitions.Count;
            ReadSection(id, section, definitions, customSections);
            sections.Add(new SectionExtent((SectionKind)id, id == 0 ? 1 : definitions.Count - before));
            section.ExpectEnd();
        }

        cursor.Leave();
        return new ComponentBinary(cursor.File, start, bytes, definitions.DrainToImmutable(), customSections.DrainToImmutable())
        {
            Sections = sections.DrainToImmutable(),
        };
    }

    private static void ReadSection(
        byte id,
        BinaryCursor section,
        ImmutableArray<Definition>.Builder definitions,
        ImmutableArray<CustomSection>.Builder customSections)
    {
        long start = section.Offset;
        switch (id)
        {
            case 0:
                string name = section.ReadName("the name of a custom section");
                customSections.Add(new CustomSection(start, name, section.ReadBytes((uint)section.Remaining, "a custom section")));
                break;
            case 1:
                definitions.Add(new Definition.CoreModule(start, section.Rest));
                PreambleReader.ExpectModule(section);
                section.ReadBytes((uint)section.Remaining, "a core module");
                break;
            case 4:
                definitions.Add(new Definition.Component(start, Read(section)));
                break;
            case 9:
                definitions.Add(DefinitionReader.ReadStart(section));
                break;
            default:
                definitions.AddRange(section.ReadVector("definitions", ItemReader(id)));
                break;
        }
    }

    private static Func<BinaryCursor, Definition> ItemReader(byte id) => id switch
    {
        2 => DefinitionReader.ReadCoreInstance,
        3 => DefinitionReader.ReadCoreType,
        5 => DefinitionReader.ReadInstance,
        6 => DefinitionReader.ReadAlias,
        7 => DefinitionReader.ReadType,
        8 => DefinitionReader.ReadCanon,
        10 => DefinitionReader.ReadImport,
        11 => DefinitionReader.ReadExport,
        _ => DefinitionReader.ReadValue,
    };

    /// <summary>How messages call a section.</summary>
    internal static string? SectionName(byte id) => id switch
    {
        0 => "the custom section",
        1 => "the core module section",
        2 => "the core instance section",
        3 => "the core type section",
        4 => "the component section",
        5 => "the instance section",
        6 => "the alias section",
        7 => "the type section",
        8 => "the canon section",
        9 => "the start section",
        10 => "the import section",
        11 => "the export section",
        12 => "the value section",
        _ => null,
    };
}
