using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of an import or export of a core module, resolved.</summary>
/// <param name="Sort">The index space that it belongs to.</param>
public abstract record CoreExtern(Sort Sort)
{
    /// <summary>A function.</summary>
    /// <param name="Type">Its type, or null where it is not known here.</param>
    /// <param name="Number">The number of the type: equal types of a component have one.</param>
    public sealed record Func(CoreFuncType? Type, uint Number) : CoreExtern(Sort.CoreFunc);

    /// <summary>A table.</summary>
    /// <param name="Element">The type of its elements.</param>
    /// <param name="Limits">Its size.</param>
    public sealed record Table(CoreValueType Element, CoreLimits Limits) : CoreExtern(Sort.CoreTable);

    /// <summary>A linear memory.</summary>
    /// <param name="Limits">Its size in pages.</param>
    public sealed record Memory(CoreLimits Limits) : CoreExtern(Sort.CoreMemory);

    /// <summary>A global.</summary>
    /// <param name="Type">The type of its value.</param>
    /// <param name="IsMutable">Whether it can be set.</param>
    public sealed record Global(CoreValueType Type, bool IsMutable) : CoreExtern(Sort.CoreGlobal);

    /// <summary>An exception tag.</summary>
    /// <param name="Type">Its type, or null where it is not known here.</param>
    /// <param name="Number">The number of the type: equal types of a component have one.</param>
    public sealed record Tag(CoreFuncType? Type, uint Number) : CoreExtern(Sort.CoreTag);
}
