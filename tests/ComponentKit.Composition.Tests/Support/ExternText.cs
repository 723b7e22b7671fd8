using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Tests.Support;

/// <summary>Types of imports and exports as text: structure alone, with resources by the place where they were met first.</summary>
internal sealed class ExternText : WitTypeVisitor<string>
{
    private readonly Dictionary<TypeDef, string> _resources = [];

    public string Of(TypedExtern item, string path) => item switch
    {
        TypedExtern.Func(var type) => Of(type),
        TypedExtern.Instance(var type) => $"instance {{ {All(type.Exports, path)} }}",
        TypedExtern.Component(var type) => $"component {{ {Imports(type, path)} -> {All(type.Exports, path)} }}",
        TypedExtern.Type(var entry) => Of(entry, path),
        _ => item.Sort.ToString(),
    };

    public override string VisitPrimitive(PrimitiveType type) => type.Kind.ToString();

    public override string VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        $"record {{ {string.Join(", ", kind.Fields.Select(f => $"{f.Name}: {Visit(f.Type)}"))} }}";

    public override string VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => $"variant {{ {Cases(kind.Cases)} }}";

    public override string VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => $"enum {{ {Cases(kind.Cases)} }}";

    public override string VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => $"flags {{ {Cases(kind.Labels)} }}";

    public override string VisitList(ListType type) => $"list<{Visit(type.Element)}>";

    public override string VisitFixedLengthList(FixedLengthListType type) => $"list<{Visit(type.Element)}, {type.Length}>";

    public override string VisitMap(MapType type) => $"map<{Visit(type.Key)}, {Visit(type.Value)}>";

    public override string VisitOption(OptionType type) => $"option<{Visit(type.Payload)}>";

    public override string VisitResult(ResultType type) => $"result<{Optional(type.Ok)}, {Optional(type.Error)}>";

    public override string VisitTuple(TupleType type) => $"tuple<{string.Join(", ", type.Items.Select(Visit))}>";

    public override string VisitFuture(FutureType type) => $"future<{Optional(type.Payload)}>";

    public override string VisitStream(StreamType type) => $"stream<{Optional(type.Element)}>";

    public override string VisitOwn(OwnType type) => $"own<{Resource(type.Resource)}>";

    public override string VisitBorrow(BorrowType type) => $"borrow<{Resource(type.Resource)}>";

    private string Of(TypeEntry entry, string path)
    {
        switch (entry)
        {
            case TypeEntry.Resource(var definition):
                Meet(new TypedExtern.Type(entry), path);
                return $"resource {Resource(definition)}";
            case TypeEntry.Value(var type):
                return $"type {Visit(type)}";
            case TypeEntry.Func(var type):
                return $"type {Of(type)}";
            case TypeEntry.Instance(var type):
                return $"type instance {{ {All(type.Exports, path)} }}";
            case TypeEntry.Component(var type):
                return $"type component {{ {Imports(type, path)} -> {All(type.Exports, path)} }}";
            default:
                throw new InvalidOperationException();
        }
    }

    // Interfaces of which an importer uses nothing but types are imported whole by some tools.
    private string Imports(ComponentType type, string path) => All(type.Imports, path);

    private string Of(FuncType type) =>
        $"{(type.IsAsync ? "async " : "")}func({string.Join(", ", type.Parameters.Select(p => $"{p.Name}: {Visit(p.Type)}"))}) -> {Optional(type.Result)}";

    private string All(ImmutableArray<NamedExtern> items, string path)
    {
        foreach (NamedExtern item in items)
        {
            Meet(item.Type, $"{path}/{item.Name}");
        }

        return string.Join("; ", items.OrderBy(i => i.Name.Name, StringComparer.Ordinal).Select(i => $"{i.Name}: {Of(i.Type, $"{path}/{i.Name}")}"));
    }

    private void Meet(TypedExtern item, string path)
    {
        if (item is TypedExtern.Type(TypeEntry.Resource(var definition)))
        {
            _resources.TryAdd(definition.Dealias(), path);
        }
    }

    private string Resource(TypeDef definition) => _resources.GetValueOrDefault(definition.Dealias(), $"?{definition}");

    private string Cases(ImmutableArray<WitCase> cases) => string.Join(", ", cases.Select(c => c.Name + (c.Payload is { } p ? $"({Visit(p)})" : "")));

    private string Optional(WitType? type) => type is null ? "_" : Visit(type);
}
