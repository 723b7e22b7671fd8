using System.Collections.Immutable;
using System.Text;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>A value of any component type, for tools that know types only at run time. Bindings do not use it.</summary>
/// <remarks>Values compare by content. What type a value has is told by the function's type, not by the value.</remarks>
public abstract record ComponentValue
{
    private ComponentValue()
    {
    }

    /// <summary>A <c>bool</c>.</summary>
    public sealed record Bool(bool Value) : ComponentValue;

    /// <summary>An integer of any width; the function's type says which.</summary>
    public sealed record Integer(Int128 Value) : ComponentValue;

    /// <summary>An <c>f32</c> or <c>f64</c>.</summary>
    public sealed record Float(double Value) : ComponentValue;

    /// <summary>A <c>char</c>.</summary>
    public sealed record Char(Rune Value) : ComponentValue;

    /// <summary>A <c>string</c>.</summary>
    public sealed record String(string Value) : ComponentValue;

    /// <summary>A <c>list</c>, of a fixed length or not; a <c>map</c> is a list of tuples.</summary>
    public sealed record List(ImmutableArray<ComponentValue> Items) : ComponentValue
    {
        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(Items);
    }

    /// <summary>A record: its fields in the order of the type.</summary>
    public sealed record Record(ImmutableArray<ComponentValue> Fields) : ComponentValue
    {
        /// <inheritdoc/>
        public bool Equals(Record? other) => other is not null && Fields.SequenceEqual(other.Fields);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(Fields);
    }

    /// <summary>A tuple.</summary>
    public sealed record Tuple(ImmutableArray<ComponentValue> Items) : ComponentValue
    {
        /// <inheritdoc/>
        public bool Equals(Tuple? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(Items);
    }

    /// <summary>A variant or an enum: the number of the case in the type, and its payload where it has one.</summary>
    public sealed record Variant(int Case, ComponentValue? Payload) : ComponentValue;

    /// <summary>An option.</summary>
    public sealed record Option(ComponentValue? Value) : ComponentValue;

    /// <summary>A result with the payload of its way, where it has one.</summary>
    public sealed record Result(bool IsOk, ComponentValue? Payload) : ComponentValue;

    /// <summary>Flags: one bit a label, in the order of the type.</summary>
    public sealed record Flags(uint Bits) : ComponentValue;

    /// <summary>A resource value that a guest implements and the host owns.</summary>
    public sealed record Resource(DynamicResource Value) : ComponentValue;

    /// <summary>A resource value that the host implements, by the number that it chose for it: an <c>own</c> or a <c>borrow</c>.</summary>
    public sealed record HostResource(uint Rep) : ComponentValue;

    private static int HashOf(ImmutableArray<ComponentValue> items)
    {
        var hash = default(HashCode);
        foreach (ComponentValue item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
