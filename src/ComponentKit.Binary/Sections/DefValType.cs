using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Sections;

/// <summary>A type of values, as written (<c>defvaltype</c>).</summary>
public abstract record DefValType : DefType
{
    private DefValType()
    {
    }

    /// <summary>A type without parts.</summary>
    /// <param name="Kind">Which one.</param>
    public sealed record Primitive(PrimitiveKind Kind) : DefValType;

    /// <summary>A record.</summary>
    /// <param name="Fields">The fields.</param>
    public sealed record Record(ImmutableArray<LabelValType> Fields) : DefValType;

    /// <summary>A variant.</summary>
    /// <param name="Cases">The cases.</param>
    public sealed record Variant(ImmutableArray<VariantCase> Cases) : DefValType;

    /// <summary>A list.</summary>
    /// <param name="Element">The type of the elements.</param>
    public sealed record List(ValType Element) : DefValType;

    /// <summary>A list of a fixed length (🔧).</summary>
    /// <param name="Element">The type of the elements.</param>
    /// <param name="Length">The number of elements.</param>
    public sealed record FixedLengthList(ValType Element, uint Length) : DefValType;

    /// <summary>A tuple.</summary>
    /// <param name="Items">The types of the items.</param>
    public sealed record Tuple(ImmutableArray<ValType> Items) : DefValType;

    /// <summary>Flags.</summary>
    /// <param name="Labels">The names of the flags.</param>
    public sealed record Flags(ImmutableArray<string> Labels) : DefValType;

    /// <summary>An enum.</summary>
    /// <param name="Labels">The names of the cases.</param>
    public sealed record Enum(ImmutableArray<string> Labels) : DefValType;

    /// <summary>An option.</summary>
    /// <param name="Payload">The type of the value where there is one.</param>
    public sealed record Option(ValType Payload) : DefValType;

    /// <summary>A result.</summary>
    /// <param name="Ok">The type of the payload of a success, or null.</param>
    /// <param name="Error">The type of the payload of a failure, or null.</param>
    public sealed record Result(ValType? Ok, ValType? Error) : DefValType;

    /// <summary>An owning handle.</summary>
    /// <param name="ResourceIndex">The type index of the resource.</param>
    public sealed record Own(uint ResourceIndex) : DefValType;

    /// <summary>A borrowed handle.</summary>
    /// <param name="ResourceIndex">The type index of the resource.</param>
    public sealed record Borrow(uint ResourceIndex) : DefValType;

    /// <summary>The readable end of a stream (🔀).</summary>
    /// <param name="Element">The type of the elements, or null.</param>
    public sealed record Stream(ValType? Element) : DefValType;

    /// <summary>The readable end of a future (🔀).</summary>
    /// <param name="Payload">The type of the value, or null.</param>
    public sealed record Future(ValType? Payload) : DefValType;

    /// <summary>A map (🗺️).</summary>
    /// <param name="Key">The type of the keys.</param>
    /// <param name="Value">The type of the values.</param>
    public sealed record Map(ValType Key, ValType Value) : DefValType;
}
