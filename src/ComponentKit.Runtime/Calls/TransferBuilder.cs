using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Calls;

/// <summary>Makes the nodes of a type; a part that it has more than once gets one node.</summary>
/// <param name="type">The function type that the parts belong to.</param>
/// <param name="source">The type of addresses on the source's side.</param>
/// <param name="target">The type of addresses on the target's side.</param>
/// <param name="hasDeterministicNaNs">Whether a NaN is to become the canonical one.</param>
internal sealed class TransferBuilder(PlanFunctionType type, PointerType source, PointerType target, bool hasDeterministicNaNs) : WitTypeVisitor<TransferNode>
{
    private readonly Dictionary<WitType, TransferNode> _nodes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The node of a type.</summary>
    internal TransferNode Build(WitType part)
    {
        part = part.Dealias();
        if (!_nodes.TryGetValue(part, out TransferNode? node))
        {
            node = Visit(part);
            _nodes.Add(part, node);
        }

        return node;
    }

    /// <summary>The node of some types one behind the other.</summary>
    internal RecordTransfer BuildRecord(IEnumerable<WitType> parts)
    {
        WitType[] all = [.. parts];
        return new RecordTransfer([.. all.Select(Build)], RecordLayout.Of(all, source), RecordLayout.Of(all, target));
    }

    public override TransferNode VisitPrimitive(PrimitiveType part) => part.Kind switch
    {
        PrimitiveKind.Bool => new BoolTransfer(),
        PrimitiveKind.Char => new CharTransfer(),
        PrimitiveKind.String => new StringTransfer(),
        PrimitiveKind.ErrorContext => new UnsupportedTransfer("error contexts"),
        PrimitiveKind.F32 or PrimitiveKind.F64 when hasDeterministicNaNs => new CanonicalFloatTransfer(part.Kind),
        var kind => new NumberTransfer(kind, TypeLayout.Of(part).Size),
    };

    public override TransferNode VisitRecord(TypeDef definition, TypeDefKind.Record kind) => BuildRecord(kind.Fields.Select(f => f.Type));

    public override TransferNode VisitTuple(TupleType part) => BuildRecord(part.Items);

    public override TransferNode VisitVariant(TypeDef definition, TypeDefKind.Variant kind) =>
        BuildVariant(kind.Cases.Select(c => c.Payload), definition.ToString());

    public override TransferNode VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        BuildVariant(kind.Cases.Select(_ => (WitType?)null), definition.ToString());

    public override TransferNode VisitOption(OptionType part) => BuildVariant([null, part.Payload], "option");

    public override TransferNode VisitResult(ResultType part) => BuildVariant([part.Ok, part.Error], "result");

    public override TransferNode VisitFlags(TypeDef definition, TypeDefKind.Flags kind) =>
        new FlagsTransfer(TypeLayout.Of(definition.Type).Size, uint.MaxValue >> (32 - kind.Labels.Length));

    public override TransferNode VisitList(ListType part) =>
        new ListTransfer(Build(part.Element), TypeLayout.Of(part.Element, source), TypeLayout.Of(part.Element, target));

    public override TransferNode VisitMap(MapType part)
    {
        WitType[] pair = [part.Key, part.Value];
        return new ListTransfer(BuildRecord(pair), RecordLayout.Of(pair, source).Type, RecordLayout.Of(pair, target).Type);
    }

    public override TransferNode VisitFixedLengthList(FixedLengthListType part) => new FixedLengthListTransfer(
        Build(part.Element), part.Length, TypeLayout.Of(part.Element, source), TypeLayout.Of(part.Element, target));

    public override TransferNode VisitFuture(FutureType part) => new ChannelTransfer(isFuture: true);

    public override TransferNode VisitStream(StreamType part) => new ChannelTransfer(isFuture: false);

    public override TransferNode VisitOwn(OwnType part) => new OwnTransfer(type.Resources[part.Resource.Dealias()]);

    public override TransferNode VisitBorrow(BorrowType part) => new BorrowTransfer(type.Resources[part.Resource.Dealias()]);

    private VariantTransfer BuildVariant(IEnumerable<WitType?> payloads, string name)
    {
        WitType?[] all = [.. payloads];
        return new VariantTransfer(
            [.. all.Select(p => p is null ? null : Build(p))], VariantLayout.Of(all, source), VariantLayout.Of(all, target), name);
    }
}
