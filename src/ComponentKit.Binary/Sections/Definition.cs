using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>One definition of a component, as written: what a section holds (Binary.md, Component Definitions).</summary>
/// <param name="Offset">Where the definition starts in the file.</param>
public abstract record Definition(long Offset)
{
    /// <summary>A core module, kept as bytes.</summary>
    /// <param name="Offset">Where the module's own preamble starts in the file.</param>
    /// <param name="Bytes">The whole module, a slice of the input.</param>
    public sealed record CoreModule(long Offset, ReadOnlyMemory<byte> Bytes) : Definition(Offset)
    {
        /// <summary>What is written behind <see cref="Bytes"/>: the rest of a module that was put together of parts of others.</summary>
        internal ImmutableArray<ReadOnlyMemory<byte>> Rest { get; init; } = [];
    }

    /// <summary>A core instance.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Expr">How the instance is made.</param>
    public sealed record CoreInstance(long Offset, CoreInstanceExpr Expr) : Definition(Offset);

    /// <summary>A core type.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Body">The type.</param>
    public sealed record CoreType(long Offset, CoreDefType Body) : Definition(Offset);

    /// <summary>A nested component.</summary>
    /// <param name="Offset">Where the nested component's own preamble starts in the file.</param>
    /// <param name="Body">The component.</param>
    public sealed record Component(long Offset, ComponentBinary Body) : Definition(Offset);

    /// <summary>An instance.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Expr">How the instance is made.</param>
    public sealed record Instance(long Offset, InstanceExpr Expr) : Definition(Offset);

    /// <summary>Another index for something that has one elsewhere.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Target">What is aliased.</param>
    public sealed record Alias(long Offset, AliasTarget Target) : Definition(Offset);

    /// <summary>A type.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Body">The type.</param>
    public sealed record Type(long Offset, DefType Body) : Definition(Offset);

    /// <summary>A canonical definition.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Body">Which one.</param>
    public sealed record Canon(long Offset, Sections.Canon Body) : Definition(Offset);

    /// <summary>A function called when the component is instantiated (🪙).</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Func">The index of the function.</param>
    /// <param name="Args">The indices of the values it is called with.</param>
    /// <param name="ResultCount">How many values it gives.</param>
    public sealed record Start(long Offset, uint Func, ImmutableArray<uint> Args, uint ResultCount) : Definition(Offset);

    /// <summary>An import.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Name">Its name and attributes.</param>
    /// <param name="Body">What is imported.</param>
    public sealed record Import(long Offset, ExternName Name, ExternType Body) : Definition(Offset);

    /// <summary>An export; it also gives what it exports a new index.</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="Name">Its name and attributes.</param>
    /// <param name="Item">What is exported.</param>
    /// <param name="Ascription">The type given to it, where it is not the item's own.</param>
    public sealed record Export(long Offset, ExternName Name, SortIndex Item, ExternType? Ascription) : Definition(Offset);

    /// <summary>A value (🪙).</summary>
    /// <param name="Offset">Where the definition starts in the file.</param>
    /// <param name="ValType">The value's type.</param>
    /// <param name="Encoding">The value, in the encoding of its type.</param>
    public sealed record Value(long Offset, ValType ValType, ReadOnlyMemory<byte> Encoding) : Definition(Offset);
}
