using System.Collections.Immutable;
using System.Globalization;
using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Sharing;

/// <summary>Writes the structure of one shared item as canonical text. Types and resources stand in it by name.</summary>
/// <param name="sides">Who implements resources.</param>
/// <param name="context">The side that the item is seen from.</param>
internal sealed class ShapeWriter(ResourceSides sides, CanonContext context) : WitTypeVisitor<string>
{
    // What changes in generated code such that assemblies of before and after cannot share it changes this.
    private const string Format = "1";

    private readonly HashSet<SharedItem> _mentions = [];
    private readonly SortedSet<string> _guests = new(StringComparer.Ordinal);
    private bool _isShared = true;

    /// <summary>The name by which other assemblies know an interface or the types of a world; null for what has none.</summary>
    public static string? IdOf(TypeOwner? owner)
    {
        if (owner?.Package is not { } package || owner.Name is not null)
        {
            return owner?.Package is null ? null : owner.QualifiedName;
        }

        // Written inline, it is known by its world.
        return package.Worlds
            .SelectMany(w => w.Imports.Concat(w.Exports).OfType<WorldItem.Interface>()
                .Where(i => i.Value == owner).Select(i => $"{w.QualifiedName}.{i.Name}"))
            .FirstOrDefault();
    }

    /// <summary>The shape of a type that is no alias and no resource; null if it cannot be shared.</summary>
    public static ItemShape? OfType(TypeDef type, ResourceSides sides, CanonContext context)
    {
        var writer = new ShapeWriter(sides, context);
        SharedItem? item = writer.ItemOf(type);
        string text = type.Kind switch
        {
            TypeDefKind.Record kind => "record " + string.Join(", ", kind.Fields.Select(f => $"{f.Name}: {writer.Visit(f.Type)}")),
            TypeDefKind.Variant kind => "variant " + string.Join(", ", kind.Cases.Select(c => $"{c.Name}({writer.Optional(c.Payload)})")),
            TypeDefKind.Enum kind => "enum " + string.Join(", ", kind.Cases.Select(c => c.Name)),
            TypeDefKind.Flags kind => "flags " + string.Join(", ", kind.Labels.Select(l => l.Name)),
            _ => "",
        };
        return writer.Finish(item, text);
    }

    /// <summary>The shape of an interface that is imported or exported, or of the resources of a world; null if it cannot be shared.</summary>
    /// <param name="owner">The interface or world.</param>
    /// <param name="names">The names under which worlds have it.</param>
    /// <param name="sides">Who implements resources.</param>
    /// <param name="context">Whether it is exported: <see cref="CanonContext.Lift"/>.</param>
    public static ItemShape? OfInterface(TypeOwner owner, IReadOnlyList<string> names, ResourceSides sides, CanonContext context)
    {
        if (IdOf(owner) is not { } id)
        {
            return null;
        }

        var writer = new ShapeWriter(sides, context);
        var lines = new List<string> { names.Count == 1 ? names[0] : "*" };
        lines.AddRange(owner.Types.Where(t => t.Kind is TypeDefKind.Resource).Select(t => $"resource {t.Name}"));
        lines.AddRange(InterfacePlanner.FunctionsOf(owner).Select(f =>
            $"{(f.IsAsync ? "async " : "")}{f.Name}({string.Join(", ", f.Parameters.Select(p => $"{p.Name}: {writer.Visit(p.Type)}"))})"
            + $" -> {writer.Optional(f.Result)}"));
        var shared = new SharedItem(id, KindOf(context));
        writer._mentions.Remove(shared);
        return writer.Finish(shared, string.Join("\n", lines));
    }

    public override string VisitPrimitive(PrimitiveType type) => type.Kind.ToString();

    public override string VisitRecord(TypeDef definition, TypeDefKind.Record kind) => Mention(definition);

    public override string VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => Mention(definition);

    public override string VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => Mention(definition);

    public override string VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => Mention(definition);

    public override string VisitList(ListType type) => $"list<{Visit(type.Element)}>";

    public override string VisitFixedLengthList(FixedLengthListType type) =>
        $"list<{Visit(type.Element)}, {type.Length.ToString(CultureInfo.InvariantCulture)}>";

    public override string VisitMap(MapType type) => $"map<{Visit(type.Key)}, {Visit(type.Value)}>";

    public override string VisitOption(OptionType type) => $"option<{Visit(type.Payload)}>";

    public override string VisitResult(ResultType type) => $"result<{Optional(type.Ok)}, {Optional(type.Error)}>";

    public override string VisitTuple(TupleType type) => $"tuple<{string.Join(", ", type.Items.Select(Visit))}>";

    public override string VisitFuture(FutureType type) => $"future<{Optional(type.Payload)}>";

    public override string VisitStream(StreamType type) => $"stream<{Optional(type.Element)}>";

    public override string VisitOwn(OwnType type) => $"own<{MentionResource(type.Resource.Dealias())}>";

    public override string VisitBorrow(BorrowType type) => $"borrow<{MentionResource(type.Resource.Dealias())}>";

    private static BindingKind KindOf(CanonContext context) => context == CanonContext.Lift ? BindingKind.Exports : BindingKind.Imports;

    // FNV-1a: it tells versions of WIT apart, and guards against nothing.
    private static string Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in $"{Format}\n{text}")
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private string Optional(WitType? type) => type is null ? "_" : Visit(type);

    private string Mention(TypeDef definition)
    {
        SharedItem? item = ItemOf(definition);
        _isShared &= item is not null;
        if (item is null)
        {
            return "?";
        }

        _mentions.Add(item);
        return item.Wit;
    }

    private string MentionResource(TypeDef resource)
    {
        CanonContext side = sides.IsGuest(resource, context) ? CanonContext.Lift : CanonContext.Lower;
        if (IdOf(resource.Owner) is not { } id)
        {
            _isShared = false;
            return "?";
        }

        _mentions.Add(new SharedItem(id, KindOf(side)));
        if (side == CanonContext.Lift)
        {
            _guests.Add($"{id}#{resource.Name}");
        }

        return $"{id}#{resource.Name}";
    }

    private SharedItem? ItemOf(TypeDef definition) => IdOf(definition.Owner) is { } id
        ? new SharedItem($"{id}#{definition.Name}", sides.HasGuest(definition, context) ? BindingKind.GuestType : BindingKind.Type)
        : null;

    private ItemShape? Finish(SharedItem? item, string text) =>
        item is null || !_isShared ? null : new ItemShape(item, Hash(text), _guests.Count == 0 ? "" : Hash(string.Join(" ", _guests)), _mentions.ToImmutableArray());
}
