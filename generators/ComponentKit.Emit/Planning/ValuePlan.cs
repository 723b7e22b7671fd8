namespace ComponentKit.Emit.Planning;

/// <summary>How values of a type are named, compared and moved.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Codec">The type that lifts and lowers it.</param>
internal sealed record ValuePlan(string Type, string Codec)
{
    /// <summary>Bytes in guest memory.</summary>
    public required uint Size { get; init; }

    /// <summary>The alignment in guest memory.</summary>
    public required uint Alignment { get; init; }

    /// <summary>The number of flat values; of more than 16, only that they are more.</summary>
    public required int FlatCount { get; init; }

    /// <summary>Bytes that a C# value takes: 8 for a reference.</summary>
    public required int ClrSize { get; init; }

    /// <summary>The property of a flat value that is the value itself, such as <c>U32</c>; null where a codec has work to do.</summary>
    public string? FlatProperty { get; init; }

    /// <summary>Whether the C# type is a reference type.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether the C# type has a value that stands for none, so that an option of it needs a type of its own.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The type of the elements of a list that is not optional; null for anything else.</summary>
    public string? Element { get; init; }

    /// <summary>Whether the elements are numbers, which a span can show.</summary>
    public bool IsNumberList { get; init; }

    /// <summary>What a call gives back in place of <see cref="Type"/>: an array for a list, say; null where it is the same.</summary>
    public OwnedValuePlan? Owned { get; init; }

    /// <summary>How two values are compared.</summary>
    public Equality Equality { get; init; }

    /// <summary>Whether values are compared by what is in them, which the compiler does not do by itself.</summary>
    public bool HasContents => Equality is Equality.Sequence or Equality.Entries or Equality.Structure;

    /// <summary>A short name, for the names of tuple codecs.</summary>
    public required string ShortName { get; init; }
}
