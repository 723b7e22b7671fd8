using System.Collections.Immutable;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Which sections a component is written in.</summary>
internal static class SectionExtents
{
    /// <summary>
    /// The sections as they were read, where they still fit what there is. Otherwise neighbours of one kind share a section,
    /// and custom sections come last.
    /// </summary>
    public static ImmutableArray<SectionExtent> Of(ComponentBinary component) =>
        !component.Sections.IsDefault && Fit(component) ? component.Sections : Group(component);

    private static bool Fit(ComponentBinary component)
    {
        int customSections = 0;
        int next = 0;
        foreach (SectionExtent section in component.Sections)
        {
            if (section.Kind == SectionKind.Custom)
            {
                customSections++;
                continue;
            }

            for (int i = 0; i < section.Count; i++, next++)
            {
                if (next == component.Definitions.Length || KindOf(component.Definitions[next]) != section.Kind)
                {
                    return false;
                }
            }
        }

        return next == component.Definitions.Length && customSections == component.CustomSections.Length;
    }

    private static ImmutableArray<SectionExtent> Group(ComponentBinary component)
    {
        var sections = ImmutableArray.CreateBuilder<SectionExtent>();
        foreach (Definition definition in component.Definitions)
        {
            SectionKind kind = KindOf(definition);
            if (sections.Count > 0 && sections[^1].Kind == kind && !HoldsOne(kind))
            {
                sections[^1] = sections[^1] with { Count = sections[^1].Count + 1 };
            }
            else
            {
                sections.Add(new SectionExtent(kind, 1));
            }
        }

        sections.AddRange(Enumerable.Repeat(new SectionExtent(SectionKind.Custom, 1), component.CustomSections.Length));
        return sections.DrainToImmutable();
    }

    /// <summary>Whether a section of this kind holds one definition without a count.</summary>
    public static bool HoldsOne(SectionKind kind) =>
        kind is SectionKind.Custom or SectionKind.CoreModule or SectionKind.Component or SectionKind.Start;

    public static SectionKind KindOf(Definition definition) => definition switch
    {
        Definition.CoreModule => SectionKind.CoreModule,
        Definition.CoreInstance => SectionKind.CoreInstance,
        Definition.CoreType => SectionKind.CoreType,
        Definition.Component => SectionKind.Component,
        Definition.Instance => SectionKind.Instance,
        Definition.Alias => SectionKind.Alias,
        Definition.Type => SectionKind.Type,
        Definition.Canon => SectionKind.Canon,
        Definition.Start => SectionKind.Start,
        Definition.Import => SectionKind.Import,
        Definition.Export => SectionKind.Export,
        Definition.Value => SectionKind.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };
}
