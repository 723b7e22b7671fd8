using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Which types adapters move, and how much code that takes: parts that types share are written out each time.</summary>
internal sealed class AdapterTypes : WitTypeVisitor<int>
{
    /// <summary>The most that one function may take; calls of more, or with what adapters do not know, are the runtime's.</summary>
    internal const int MaxCost = 2000;

    private readonly Dictionary<WitType, int> _costs = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a type takes, up to somewhat more than <see cref="MaxCost"/>, which an unknown type takes too.</summary>
    internal int CostOf(WitType type)
    {
        type = type.Dealias();
        if (!_costs.TryGetValue(type, out int cost))
        {
            cost = Math.Min(Visit(type), MaxCost + 1);
            _costs.Add(type, cost);
        }

        return cost;
    }

    /// <summary>The number of bytes of a value of which no bit pattern is wrong or in need of change, else 0.</summary>
    internal static uint PlainSizeOf(WitType type)
    {
        type = type.Dealias();
        TypeLayout layout = TypeLayout.Of(type);
        bool isPlain = type switch
        {
            PrimitiveType { Kind: >= PrimitiveKind.S8 and <= PrimitiveKind.F64 } => true,
            NamedType { Definition.Kind: TypeDefKind.Flags(var labels) } => labels.Length == 8 * layout.Size,
            NamedType { Definition.Kind: TypeDefKind.Record(var fields) } => IsDense(fields.Select(f => f.Type), layout),
            TupleType(var items) => IsDense(items, layout),
            FixedLengthListType list => PlainSizeOf(list.Element) == TypeLayout.Of(list.Element).Size,
            _ => false,
        };
        return isPlain ? layout.Size : 0;
    }

    /// <summary>Whether a type has strings or lists in it, for which memory is to be allocated.</summary>
    internal bool Allocates(WitType type) => type.Dealias() switch
    {
        PrimitiveType primitive => primitive.Kind == PrimitiveKind.String,
        ListType or MapType => true,
        NamedType { Definition.Kind: TypeDefKind.Record(var fields) } => fields.Any(f => Allocates(f.Type)),
        NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => cases.Any(c => c.Payload is { } payload && Allocates(payload)),
        TupleType(var items) => items.Any(Allocates),
        OptionType(var payload) => Allocates(payload),
        ResultType(var ok, var error) => (ok is not null && Allocates(ok)) || (error is not null && Allocates(error)),
        FixedLengthListType list => Allocates(list.Element),
        _ => false,
    };

    public override int VisitPrimitive(PrimitiveType type) => type.Kind == PrimitiveKind.ErrorContext ? MaxCost + 1 : 1;

    public override int VisitRecord(TypeDef definition, TypeDefKind.Record kind) => Sum(kind.Fields.Select(f => f.Type));

    public override int VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => Sum(kind.Cases.Select(c => c.Payload));

    public override int VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => 1;

    public override int VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => 1;

    public override int VisitList(ListType type) => 1 + CostOf(type.Element);

    public override int VisitFixedLengthList(FixedLengthListType type) =>
        (int)Math.Min(MaxCost + 1, (ulong)type.Length * (ulong)CostOf(type.Element));

    public override int VisitMap(MapType type) => 1 + CostOf(type.Key) + CostOf(type.Value);

    public override int VisitOption(OptionType type) => 1 + CostOf(type.Payload);

    public override int VisitResult(ResultType type) => Sum([type.Ok, type.Error]);

    public override int VisitTuple(TupleType type) => Sum(type.Items);

    public override int VisitFuture(FutureType type) => MaxCost + 1;

    public override int VisitStream(StreamType type) => MaxCost + 1;

    public override int VisitOwn(OwnType type) => MaxCost + 1;

    public override int VisitBorrow(BorrowType type) => MaxCost + 1;

    private static bool IsDense(IEnumerable<WitType> parts, TypeLayout whole)
    {
        List<uint> sizes = [.. parts.Select(PlainSizeOf)];
        return sizes.TrueForAll(s => s > 0) && sizes.Sum(s => s) == whole.Size;
    }

    private int Sum(IEnumerable<WitType?> parts)
    {
        int sum = 1;
        foreach (WitType? part in parts)
        {
            sum = Math.Min(MaxCost + 1, sum + (part is null ? 1 : CostOf(part)));
        }

        return sum;
    }
}
