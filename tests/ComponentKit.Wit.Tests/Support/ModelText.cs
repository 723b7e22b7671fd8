using System.Text;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>A model as plain text with everything in it: two models are equal when their texts are. Owes nothing to the printer.</summary>
internal sealed class ModelText : WitTypeVisitor<string>
{
    private readonly StringBuilder _text = new();
    private readonly bool _asPrinted;
    private readonly bool _hasDocs;

    private ModelText(bool asPrinted, bool hasDocs) => (_asPrinted, _hasDocs) = (asPrinted, hasDocs);

    /// <summary>The text, without docs where they do not count.</summary>
    public static string Of(WitModel model, bool hasDocs = true) => Of(model, model.Packages, asPrinted: false, hasDocs);

    /// <summary>
    /// The text of what a printed model keeps. The order of packages that do not depend on each other is free, and functions of
    /// resources stand with their resources, before other functions.
    /// </summary>
    public static string AsPrinted(WitModel model) =>
        Of(model, model.Packages.OrderBy(p => p.Name.ToString(), StringComparer.Ordinal), asPrinted: true, hasDocs: true);

    private static string Of(WitModel model, IEnumerable<WitPackage> packages, bool asPrinted, bool hasDocs)
    {
        var writer = new ModelText(asPrinted, hasDocs);
        foreach (WitPackage package in packages)
        {
            writer.Line(0, $"package {package.Name}{(package == model.Main ? " (main)" : "")}", package.Docs, Stability.Unknown);
            foreach (WitInterface item in package.Interfaces)
            {
                writer.Line(1, $"interface {item.Name}", item.Docs, item.Stability);
                writer.Body(2, item);
            }

            foreach (WitWorld world in package.Worlds)
            {
                writer.Line(1, $"world {world.Name}", world.Docs, world.Stability);
                writer.Items("import", world.Imports);
                writer.Items("export", world.Exports);
            }
        }

        return writer._text.ToString();
    }

    private void Items(string keyword, IEnumerable<WorldItem> items)
    {
        foreach (WorldItem item in items)
        {
            switch (item)
            {
                case WorldItem.Interface(var name, { Name: null } inline):
                    Line(2, $"{keyword} {name}: interface", item.Docs, item.Stability, item.ExternalId);
                    Body(3, inline);
                    break;
                case WorldItem.Interface(var name, var value):
                    Line(2, name == value.QualifiedName ? $"{keyword} {name}" : $"{keyword} {name}: {value.QualifiedName}", item.Docs, item.Stability, item.ExternalId);
                    break;
                case WorldItem.Function(var function):
                    Line(2, $"{keyword} {Text(function)}", function.Docs, function.Stability, function.ExternalId);
                    break;
                case WorldItem.Type(var type):
                    Line(2, $"{keyword} type {type.Name} = {Text(type)}", type.Docs, type.Stability, type.ExternalId);
                    break;
            }
        }
    }

    private void Body(int depth, WitInterface item)
    {
        foreach (TypeDef type in item.Types)
        {
            Line(depth, $"type {type.Name} = {Text(type)}", type.Docs, type.Stability, type.ExternalId);
        }

        foreach (WitFunction function in item.Functions.OrderBy(f => _asPrinted && f.Resource is null))
        {
            Line(depth, Text(function), function.Docs, function.Stability, function.ExternalId);
        }
    }

    private string Text(WitFunction function) =>
        $"{function.Name}: {function.Kind} {(function.IsAsync ? "async " : "")}({string.Join(", ", function.Parameters.Select(p => $"{p.Name}: {Visit(p.Type)}"))}) -> {(function.Result is null ? "none" : Visit(function.Result))}{(function.Resource is null ? "" : $" on {function.Resource}")}";

    private string Text(TypeDef type) => type.Kind switch
    {
        TypeDefKind.Record(var fields) => $"record({string.Join(", ", fields.Select(f => $"{f.Name}: {Visit(f.Type)}{Docs(f.Docs)}"))})",
        TypeDefKind.Variant(var cases) => $"variant({Cases(cases)})",
        TypeDefKind.Enum(var cases) => $"enum({Cases(cases)})",
        TypeDefKind.Flags(var labels) => $"flags({Cases(labels)})",
        TypeDefKind.Resource => "resource",
        TypeDefKind.Alias(var target) => $"alias({Visit(target)})",
        _ => throw new InvalidOperationException(),
    };

    private string Cases(IEnumerable<WitCase> cases) =>
        string.Join(", ", cases.Select(c => c.Name + (c.Payload is null ? "" : $": {Visit(c.Payload)}") + Docs(c.Docs)));

    private void Line(int depth, string line, string? docs, Stability stability, string? externalId = null)
    {
        _text.Append(' ', depth * 2).Append(line).Append(Docs(docs));
        _text.Append(stability.Since is null ? "" : $" since {stability.Since}");
        _text.Append(stability.Feature is null ? "" : $" unstable {stability.Feature}");
        _text.Append(stability.Deprecated is null ? "" : $" deprecated {stability.Deprecated}");
        _text.Append(externalId is null ? "" : $" external-id \"{externalId.Replace("\n", "\\n", StringComparison.Ordinal)}\"").Append('\n');
    }

    private string Docs(string? docs) => docs is null || !_hasDocs ? "" : $" \"{docs.Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    public override string VisitNamed(NamedType type) => Path(type.Definition);

    public override string VisitPrimitive(PrimitiveType type) => type.Kind.ToString();

    public override string VisitList(ListType type) => $"list({Visit(type.Element)})";

    public override string VisitFixedLengthList(FixedLengthListType type) => $"list({Visit(type.Element)} × {type.Length})";

    public override string VisitMap(MapType type) => $"map({Visit(type.Key)}, {Visit(type.Value)})";

    public override string VisitOption(OptionType type) => $"option({Visit(type.Payload)})";

    public override string VisitResult(ResultType type) => $"result({Optional(type.Ok)}, {Optional(type.Error)})";

    public override string VisitTuple(TupleType type) => $"tuple({string.Join(", ", type.Items.Select(Visit))})";

    public override string VisitFuture(FutureType type) => $"future({Optional(type.Payload)})";

    public override string VisitStream(StreamType type) => $"stream({Optional(type.Element)})";

    public override string VisitOwn(OwnType type) => $"own({Path(type.Resource)})";

    public override string VisitBorrow(BorrowType type) => $"borrow({Path(type.Resource)})";

    public override string VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override string VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override string VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override string VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    private static string Path(TypeDef type) => $"{type.Owner}.{type.Name}";

    private string Optional(WitType? type) => type is null ? "_" : Visit(type);
}
