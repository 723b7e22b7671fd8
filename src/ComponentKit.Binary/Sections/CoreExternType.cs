namespace ComponentKit.Binary.Sections;

/// <summary>The type of an import or export of a core module, as written (<c>core:externtype</c>).</summary>
public abstract record CoreExternType
{
    private CoreExternType()
    {
    }

    /// <summary>A function.</summary>
    /// <param name="CoreTypeIndex">The core type index of its function type.</param>
    public sealed record Func(uint CoreTypeIndex) : CoreExternType;

    /// <summary>A table.</summary>
    /// <param name="Element">The type of its elements.</param>
    /// <param name="Limits">Its size.</param>
    public sealed record Table(CoreValueType Element, CoreLimits Limits) : CoreExternType;

    /// <summary>A linear memory.</summary>
    /// <param name="Limits">Its size in pages.</param>
    public sealed record Memory(CoreLimits Limits) : CoreExternType;

    /// <summary>A global.</summary>
    /// <param name="Value">The type of its value.</param>
    /// <param name="IsMutable">Whether it can be set.</param>
    /// <param name="IsShared">Whether threads share it (🧵②).</param>
    public sealed record Global(CoreValueType Value, bool IsMutable, bool IsShared) : CoreExternType;

    /// <summary>An exception tag.</summary>
    /// <param name="CoreTypeIndex">The core type index of its function type.</param>
    public sealed record Tag(uint CoreTypeIndex) : CoreExternType;
}
