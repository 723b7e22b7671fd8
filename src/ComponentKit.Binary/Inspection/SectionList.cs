using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Inspection;

/// <summary>The sections of one binary, and what its custom sections say of it.</summary>
internal sealed record SectionList(ImmutableArray<InspectedSection> Sections, string? Name, ImmutableArray<Producer> Producers)
{
    /// <summary>Reads the sections up to the cursor's end.</summary>
    /// <param name="cursor">The binary, behind its preamble.</param>
    /// <param name="isComponent">Whether it is a component rather than a core module.</param>
    /// <param name="inspectNested">Looks into the binary that the section whose content starts at an offset holds, if it holds one.</param>
    /// <exception cref="DiagnosticException">A section does not end where it says.</exception>
    public static SectionList Read(BinaryCursor cursor, bool isComponent, Func<long, InspectedBinary?> inspectNested)
    {
        var sections = ImmutableArray.CreateBuilder<InspectedSection>();
        string? name = null;
        ImmutableArray<Producer> producers = [];
        cursor.LimitItems();
        while (!cursor.AtEnd)
        {
            cursor.TakeItems(ItemBudget.Section, cursor.Offset);
            byte id = cursor.ReadByte("a section");
            BinaryCursor content = cursor.Slice(cursor.ReadU32("the size of a section"), "a section");
            long offset = content.Offset;
            long size = content.Remaining;
            string kind = isComponent ? SectionKinds.OfComponent(id) : SectionKinds.OfModule(id);
            if (id == SectionKinds.Custom)
            {
                string custom = content.ReadName("the name of a custom section");
                sections.Add(new InspectedSection(kind, offset, size, null, custom, null));
                if (custom == (isComponent ? "component-name" : "name"))
                {
                    name ??= CustomSectionReader.ReadName(content);
                }
                else if (custom == "producers")
                {
                    producers = producers.AddRange(CustomSectionReader.ReadProducers(content));
                }

                continue;
            }

            bool isList = isComponent ? SectionKinds.IsListInComponent(id) : SectionKinds.IsListInModule(id);
            InspectedBinary? nested = inspectNested(offset);
            sections.Add(new InspectedSection(kind, offset, size, isList ? content.ReadU32("a count") : null, null, nested));
        }

        return new SectionList(sections.DrainToImmutable(), name, producers);
    }
}
