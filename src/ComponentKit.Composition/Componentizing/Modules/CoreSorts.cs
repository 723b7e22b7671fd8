using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The sorts that components have for what core modules import and export.</summary>
internal static class CoreSorts
{
    /// <summary>The sort of an index space.</summary>
    public static Sort Of(CoreIndexSpace space) => space switch
    {
        CoreIndexSpace.Function => Sort.CoreFunc,
        CoreIndexSpace.Table => Sort.CoreTable,
        CoreIndexSpace.Memory => Sort.CoreMemory,
        CoreIndexSpace.Global => Sort.CoreGlobal,
        CoreIndexSpace.Tag => Sort.CoreTag,
        _ => throw new ArgumentOutOfRangeException(nameof(space)),
    };
}
