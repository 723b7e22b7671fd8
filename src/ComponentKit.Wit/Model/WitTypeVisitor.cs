namespace ComponentKit.Wit.Model;

/// <summary>A walk over types with a method for every kind, so that a new kind breaks the build wherever it matters.</summary>
/// <typeparam name="T">What the walk gives.</typeparam>
public abstract class WitTypeVisitor<T>
{
    /// <summary>Visits a type of any kind.</summary>
    public T Visit(WitType type) => type.Accept(this);

#pragma warning disable CS1591 // One method a kind.
    public abstract T VisitPrimitive(PrimitiveType type);

    public virtual T VisitNamed(NamedType type) => type.Definition.Kind switch
    {
        TypeDefKind.Record kind => VisitRecord(type.Definition, kind),
        TypeDefKind.Variant kind => VisitVariant(type.Definition, kind),
        TypeDefKind.Enum kind => VisitEnum(type.Definition, kind),
        TypeDefKind.Flags kind => VisitFlags(type.Definition, kind),
        TypeDefKind.Resource => VisitResource(type.Definition),
        TypeDefKind.Alias kind => VisitAlias(type.Definition, kind),
        _ => throw new InvalidOperationException(),
    };

    public abstract T VisitRecord(TypeDef definition, TypeDefKind.Record kind);

    public abstract T VisitVariant(TypeDef definition, TypeDefKind.Variant kind);

    public abstract T VisitEnum(TypeDef definition, TypeDefKind.Enum kind);

    public abstract T VisitFlags(TypeDef definition, TypeDefKind.Flags kind);

    /// <summary>A resource named as a type; the resolver turns it into <see cref="OwnType"/>, so that values never have it.</summary>
    public virtual T VisitResource(TypeDef definition) =>
        throw new InvalidOperationException($"the resource `{definition}` is no type of values");

    /// <summary>Visits what a name stands for, past all names between: there may be very many.</summary>
    public virtual T VisitAlias(TypeDef definition, TypeDefKind.Alias kind) => Visit(definition.Type.Dealias());

    public abstract T VisitList(ListType type);

    public abstract T VisitFixedLengthList(FixedLengthListType type);

    public abstract T VisitMap(MapType type);

    public abstract T VisitOption(OptionType type);

    public abstract T VisitResult(ResultType type);

    public abstract T VisitTuple(TupleType type);

    public abstract T VisitFuture(FutureType type);

    public abstract T VisitStream(StreamType type);

    public abstract T VisitOwn(OwnType type);

    public abstract T VisitBorrow(BorrowType type);
#pragma warning restore CS1591
}
