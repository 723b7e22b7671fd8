using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Types as WIT text: definitions by their names.</summary>
internal sealed class TypeText : WitTypeVisitor<string>
{
    private TypeText()
    {
    }

    public static TypeText Instance { get; } = new();

    public override string VisitNamed(NamedType type) => NameOf(type.Definition);

    public override string VisitPrimitive(PrimitiveType type) => Keywords.Of(type.Kind);

    public override string VisitList(ListType type) => $"list<{Visit(type.Element)}>";

    public override string VisitFixedLengthList(FixedLengthListType type) => FormattableString.Invariant($"list<{Visit(type.Element)}, {type.Length}>");

    public override string VisitMap(MapType type) => $"map<{Visit(type.Key)}, {Visit(type.Value)}>";

    public override string VisitOption(OptionType type) => $"option<{Visit(type.Payload)}>";

    public override string VisitResult(ResultType type) => type switch
    {
        (null, null) => "result",
        ({ } ok, null) => $"result<{Visit(ok)}>",
        (null, { } error) => $"result<_, {Visit(error)}>",
        ({ } ok, { } error) => $"result<{Visit(ok)}, {Visit(error)}>",
    };

    public override string VisitTuple(TupleType type) => $"tuple<{string.Join(", ", type.Items.Select(Visit))}>";

    public override string VisitFuture(FutureType type) => type.Payload is null ? "future" : $"future<{Visit(type.Payload)}>";

    public override string VisitStream(StreamType type) => type.Element is null ? "stream" : $"stream<{Visit(type.Element)}>";

    public override string VisitOwn(OwnType type) => NameOf(type.Resource);

    public override string VisitBorrow(BorrowType type) => $"borrow<{NameOf(type.Resource)}>";

    // A component may mention a type that it gives no name; WIT has no words for that.
    private static string NameOf(TypeDef definition) => definition.Name is { } name ? WitNames.Of(name) : "_";

    // All definitions are printed by name.
    public override string VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override string VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override string VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override string VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();
}
