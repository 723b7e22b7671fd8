using System.Collections.Immutable;

namespace ComponentKit.Binary.Core.Model;

/// <summary>The order in which the sections of a core module stand.</summary>
internal static class CoreSectionOrder
{
    /// <summary>All sections with a meaning, first to last.</summary>
    public static ImmutableArray<CoreSectionId> All { get; } =
    [
        CoreSectionId.Type,
        CoreSectionId.Import,
        CoreSectionId.Function,
        CoreSectionId.Table,
        CoreSectionId.Memory,
        CoreSectionId.Tag,
        CoreSectionId.Global,
        CoreSectionId.Export,
        CoreSectionId.Start,
        CoreSectionId.Element,
        CoreSectionId.DataCount,
        CoreSectionId.Code,
        CoreSectionId.Data,
    ];

    /// <summary>Whether a section has to stand behind another; <c>Custom</c>, the start of the module, is before all of them.</summary>
    public static bool IsBehind(CoreSectionId section, CoreSectionId other) => All.IndexOf(section) > All.IndexOf(other);
}
