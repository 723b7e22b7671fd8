using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Turns types into nodes, one for each structure, whichever definitions it comes from.</summary>
internal sealed class SignatureNodes : WitTypeVisitor<SignatureNode>
{
    // By object first, so that a shared part is walked once; then by structure.
    private readonly Dictionary<WitType, SignatureNode> _byType = new(new ReferenceComparer());
    private readonly Dictionary<string, SignatureNode> _byStructure = new(StringComparer.Ordinal);
    private readonly Dictionary<SignatureNode, int> _ids = [];

    /// <summary>The node of a type mentioned once more.</summary>
    public SignatureNode Add(WitType type)
    {
        SignatureNode node = Find(type);
        node.Uses++;
        return node;
    }

    public override SignatureNode VisitPrimitive(PrimitiveType type) => Leaf(Keywords.Of(type.Kind));

    public override SignatureNode VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        Named("record", kind.Fields.Select(f => new SignaturePart(f.Name + ": ", Find(f.Type), "")));

    public override SignatureNode VisitVariant(TypeDef definition, TypeDefKind.Variant kind) =>
        Named("variant", kind.Cases.Select(Case));

    public override SignatureNode VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => Named("enum", kind.Cases.Select(Case));

    public override SignatureNode VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => Named("flags", kind.Labels.Select(Case));

    public override SignatureNode VisitList(ListType type) => Anonymous("list", Part(type.Element));

    public override SignatureNode VisitFixedLengthList(FixedLengthListType type) =>
        Anonymous("list", Part(type.Element), new SignaturePart(type.Length.ToString(CultureInfo.InvariantCulture), null, ""));

    public override SignatureNode VisitMap(MapType type) => Anonymous("map", Part(type.Key), Part(type.Value));

    public override SignatureNode VisitOption(OptionType type) => Anonymous("option", Part(type.Payload));

    public override SignatureNode VisitResult(ResultType type) => type switch
    {
        (null, null) => Leaf("result"),
        (_, null) => Anonymous("result", Part(type.Ok)),
        _ => Anonymous("result", Part(type.Ok), Part(type.Error)),
    };

    public override SignatureNode VisitTuple(TupleType type) => Anonymous("tuple", type.Items.Select(Part).ToArray());

    public override SignatureNode VisitFuture(FutureType type) =>
        type.Payload is null ? Leaf("future") : Anonymous("future", Part(type.Payload));

    public override SignatureNode VisitStream(StreamType type) =>
        type.Element is null ? Leaf("stream") : Anonymous("stream", Part(type.Element));

    public override SignatureNode VisitOwn(OwnType type) => Leaf($"own<{Origin(type.Resource)}>");

    public override SignatureNode VisitBorrow(BorrowType type) => Leaf($"borrow<{Origin(type.Resource)}>");

    // A world's name is not part of a component, so a resource of a world has its plain name, as one of an inline interface.
    private static string Origin(TypeDef resource)
    {
        TypeDef definition = resource.Dealias();
        return definition.Owner is WitInterface { QualifiedName: { } owner } ? $"{owner}.{definition.Name}" : $"{definition.Name}";
    }

    private SignaturePart Case(WitCase item) =>
        item.Payload is null ? new SignaturePart(item.Name, null, "") : new SignaturePart(item.Name + "(", Find(item.Payload), ")");

    private SignaturePart Part(WitType? type) =>
        type is null ? new SignaturePart("_", null, "") : new SignaturePart("", Find(type), "");

    private SignatureNode Find(WitType type)
    {
        type = type.Dealias();
        if (!_byType.TryGetValue(type, out SignatureNode? node))
        {
            node = Visit(type);
            _byType.Add(type, node);
        }

        return node;
    }

    private SignatureNode Leaf(string text) => Intern(text, "", ImmutableArray<SignaturePart>.Empty, "");

    private SignatureNode Anonymous(string keyword, params SignaturePart[] parts) =>
        Intern(keyword, "<", parts.ToImmutableArray(), ">");

    private SignatureNode Named(string keyword, IEnumerable<SignaturePart> parts) =>
        Intern(keyword, " { ", parts.ToImmutableArray(), " }");

    private SignatureNode Intern(string keyword, string open, ImmutableArray<SignaturePart> parts, string close)
    {
        var structure = new StringBuilder(keyword).Append(open);
        foreach (SignaturePart part in parts)
        {
            structure.Append(part.Before).Append(part.Node is { } child ? _ids[child] : -1).Append(part.After).Append(',');
        }

        string key = structure.ToString();
        if (!_byStructure.TryGetValue(key, out SignatureNode? node))
        {
            node = new SignatureNode(keyword, open, parts, close);
            _byStructure.Add(key, node);
            _ids.Add(node, _ids.Count);
            foreach (SignaturePart part in parts)
            {
                if (part.Node is { } used)
                {
                    used.Uses++;
                }
            }
        }

        return node;
    }

    private sealed class ReferenceComparer : IEqualityComparer<WitType>
    {
        public bool Equals(WitType? x, WitType? y) => ReferenceEquals(x, y);

        public int GetHashCode(WitType obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
