using System.Collections.Immutable;

namespace ComponentKit.Wit.Model;

/// <summary>A type of values: a closed set, walked by <see cref="WitTypeVisitor{T}"/>.</summary>
/// <remarks>Anonymous types compare by structure; <see cref="NamedType"/> compares by its definition.</remarks>
public abstract record WitType
{
    private protected WitType()
    {
    }

    /// <summary>Calls the visitor's method for this kind of type.</summary>
    public abstract T Accept<T>(WitTypeVisitor<T> visitor);

    /// <summary>This type, or the one it is another name for.</summary>
    public WitType Dealias()
    {
        WitType type = this;
        while (type is NamedType(var definition))
        {
            TypeDef named = definition.Dealias();
            if (named.Kind is not TypeDefKind.Alias(var target))
            {
                return named.Type;
            }

            type = target;
        }

        return type;
    }
}

/// <summary>A type without parts, such as <c>u32</c>.</summary>
/// <param name="Kind">Which one.</param>
public sealed record PrimitiveType(PrimitiveKind Kind) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitPrimitive(this);
}

/// <summary>A reference to a type definition.</summary>
/// <param name="Definition">The definition.</param>
public sealed record NamedType(TypeDef Definition) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitNamed(this);

    /// <inheritdoc/>
    public override string ToString() => Definition.ToString();
}

/// <summary><c>list&lt;T&gt;</c></summary>
/// <param name="Element">The type of the elements.</param>
public sealed record ListType(WitType Element) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitList(this);
}

/// <summary><c>list&lt;T, N&gt;</c> (🔧).</summary>
/// <param name="Element">The type of the elements.</param>
/// <param name="Length">The number of elements; at least one.</param>
public sealed record FixedLengthListType(WitType Element, uint Length) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitFixedLengthList(this);
}

/// <summary><c>map&lt;K, V&gt;</c> (🗺️).</summary>
/// <param name="Key">The type of the keys.</param>
/// <param name="Value">The type of the values.</param>
public sealed record MapType(WitType Key, WitType Value) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitMap(this);
}

/// <summary><c>option&lt;T&gt;</c></summary>
/// <param name="Payload">The type of the value where there is one.</param>
public sealed record OptionType(WitType Payload) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitOption(this);
}

/// <summary><c>result&lt;T, E&gt;</c></summary>
/// <param name="Ok">The type of the payload of a success, or null.</param>
/// <param name="Error">The type of the payload of a failure, or null.</param>
public sealed record ResultType(WitType? Ok, WitType? Error) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitResult(this);
}

/// <summary><c>tuple&lt;A, B&gt;</c></summary>
/// <param name="Items">The types of the items; at least one.</param>
public sealed record TupleType(ImmutableArray<WitType> Items) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitTuple(this);

    /// <inheritdoc/>
    public bool Equals(TupleType? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => hash * 31 + item.GetHashCode());
}

/// <summary><c>future&lt;T&gt;</c></summary>
/// <param name="Payload">The type of the value, or null.</param>
public sealed record FutureType(WitType? Payload) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitFuture(this);
}

/// <summary><c>stream&lt;T&gt;</c></summary>
/// <param name="Element">The type of the elements, or null.</param>
public sealed record StreamType(WitType? Element) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitStream(this);
}

/// <summary><c>own&lt;R&gt;</c>, in text mostly written as the resource's name alone.</summary>
/// <param name="Resource">The resource, or an alias of it.</param>
public sealed record OwnType(TypeDef Resource) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitOwn(this);
}

/// <summary><c>borrow&lt;R&gt;</c></summary>
/// <param name="Resource">The resource, or an alias of it.</param>
public sealed record BorrowType(TypeDef Resource) : WitType
{
    /// <inheritdoc/>
    public override T Accept<T>(WitTypeVisitor<T> visitor) => visitor.VisitBorrow(this);
}
