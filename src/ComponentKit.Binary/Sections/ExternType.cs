namespace ComponentKit.Binary.Sections;

/// <summary>The type of an import or export, as written (<c>externtype</c>).</summary>
public abstract record ExternType
{
    private ExternType()
    {
    }

    /// <summary>A core module.</summary>
    /// <param name="CoreTypeIndex">The core type index of its module type.</param>
    public sealed record CoreModule(uint CoreTypeIndex) : ExternType;

    /// <summary>A function.</summary>
    /// <param name="TypeIndex">The index of its function type.</param>
    public sealed record Func(uint TypeIndex) : ExternType;

    /// <summary>A value of a type (🪙).</summary>
    /// <remarks>
    /// The type follows at once, as all tools write it. Binary.md puts a byte before it and has a second form, "equal to another value",
    /// but no binary could be told to be of that kind rather than this.
    /// </remarks>
    /// <param name="Type">The type.</param>
    public sealed record Value(ValType Type) : ExternType;

    /// <summary>A type equal to another.</summary>
    /// <param name="TypeIndex">The index of the other.</param>
    public sealed record TypeEq(uint TypeIndex) : ExternType;

    /// <summary>A fresh resource type.</summary>
    public sealed record TypeSubResource : ExternType;

    /// <summary>A component.</summary>
    /// <param name="TypeIndex">The index of its component type.</param>
    public sealed record Component(uint TypeIndex) : ExternType;

    /// <summary>An instance.</summary>
    /// <param name="TypeIndex">The index of its instance type.</param>
    public sealed record Instance(uint TypeIndex) : ExternType;
}
