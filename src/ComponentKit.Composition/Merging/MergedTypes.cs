using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Composition.Merging;

/// <summary>The types, functions and interfaces of a merged model, by those of the two that it is made of.</summary>
internal sealed class MergedTypes : WitTypeVisitor<WitType>
{
    private readonly Dictionary<TypeDef, TypeDef> _types = [];
    private readonly Dictionary<WitInterface, WitInterface> _interfaces = [];

    /// <summary>What is thrown where the two forms differ.</summary>
    public static DiagnosticException Conflict(string place, string message) =>
        new(new Diagnostic(MergeDiagnostics.Conflict, $"{place}: {message}", new DiagnosticLocation.Whole("merge"))
        {
            Help = "what both forms of a package have has to be the same in both",
        });

    /// <summary>The interface that a named one has become.</summary>
    public WitInterface Of(WitInterface source) => _interfaces[source];

    /// <summary>Adds what an interface has to one of the same name.</summary>
    public void Merge(WitInterface source, WitInterface target, string place)
    {
        _interfaces[source] = target;
        MergeGates(source, target, place);
        foreach (TypeDef type in source.Types)
        {
            Merge(type, target, place);
        }

        foreach (WitFunction function in source.Functions)
        {
            if (target.Functions.FirstOrDefault(f => f.Name == function.Name) is { } known)
            {
                RequireSame(function, known, $"{place}, `{function.Name}`");
            }
            else
            {
                target.Add(Copy(function));
            }
        }
    }

    /// <summary>A copy of an interface that is written in a world.</summary>
    public WitInterface Inline(WitInterface source, WitWorld world, string place)
    {
        var copy = new WitInterface(null, world.Package);
        Merge(source, copy, place);
        return copy;
    }

    /// <summary>Adds a type to an interface or world, which may have it already.</summary>
    public TypeDef Merge(TypeDef source, TypeOwner target, string place)
    {
        if (_types.TryGetValue(source, out TypeDef? merged))
        {
            return merged;
        }

        TypeDefKind kind = Copy(source.Kind);
        merged = target.Types.FirstOrDefault(t => t.Name == source.Name);
        if (merged is null)
        {
            merged = new TypeDef(source.Name, target) { Kind = kind, ExternalId = source.ExternalId };
            target.Add(merged);
        }
        else if (!IsSame(merged.Kind, kind))
        {
            throw Conflict($"{place}, the type `{source.Name}`", "the two forms differ");
        }

        merged.Docs ??= source.Docs;
        merged.Stability = Gates(merged.Stability, source.Stability, place);
        _types.Add(source, merged);
        return merged;
    }

    /// <summary>Brings docs and gates of an interface or world together.</summary>
    public static void MergeGates(TypeOwner source, TypeOwner target, string place)
    {
        target.Docs ??= source.Docs;
        target.Stability = Gates(target.Stability, source.Stability, place);
    }

    public WitFunction Copy(WitFunction source) => new(
        source.Name,
        source.Kind,
        [.. source.Parameters.Select(p => p with { Type = Visit(p.Type) })],
        Optional(source.Result),
        source.Resource is { } resource ? Definition(resource) : null)
    {
        IsAsync = source.IsAsync,
        Docs = source.Docs,
        Stability = source.Stability,
        ExternalId = source.ExternalId,
    };

    public void RequireSame(WitFunction source, WitFunction known, string place)
    {
        WitFunction copy = Copy(source);
        bool isSame = copy.IsAsync == known.IsAsync && copy.Parameters.SequenceEqual(known.Parameters) && Equals(copy.Result, known.Result);
        if (!isSame)
        {
            throw Conflict(place, $"one form is {SignatureText.Of(known)}, the other {SignatureText.Of(copy)}");
        }
    }

    public override WitType VisitNamed(NamedType type) => Definition(type.Definition).Type;

    public override WitType VisitPrimitive(PrimitiveType type) => type;

    public override WitType VisitList(ListType type) => new ListType(Visit(type.Element));

    public override WitType VisitFixedLengthList(FixedLengthListType type) => type with { Element = Visit(type.Element) };

    public override WitType VisitMap(MapType type) => new MapType(Visit(type.Key), Visit(type.Value));

    public override WitType VisitOption(OptionType type) => new OptionType(Visit(type.Payload));

    public override WitType VisitResult(ResultType type) => new ResultType(Optional(type.Ok), Optional(type.Error));

    public override WitType VisitTuple(TupleType type) => new TupleType([.. type.Items.Select(Visit)]);

    public override WitType VisitFuture(FutureType type) => new FutureType(Optional(type.Payload));

    public override WitType VisitStream(StreamType type) => new StreamType(Optional(type.Element));

    public override WitType VisitOwn(OwnType type) => new OwnType(Definition(type.Resource));

    public override WitType VisitBorrow(BorrowType type) => new BorrowType(Definition(type.Resource));

    // All definitions are reached by name.
    public override WitType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override WitType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override WitType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override WitType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    // Models have dependencies first, and what is built of a type behind it.
    private TypeDef Definition(TypeDef source) => _types[source];

    private WitType? Optional(WitType? type) => type is null ? null : Visit(type);

    private TypeDefKind Copy(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => new TypeDefKind.Record([.. fields.Select(f => f with { Type = Visit(f.Type) })]),
        TypeDefKind.Variant(var cases) => new TypeDefKind.Variant([.. cases.Select(c => c with { Payload = Optional(c.Payload) })]),
        TypeDefKind.Alias(var target) => new TypeDefKind.Alias(Visit(target)),
        _ => kind,
    };

    // Docs do not count.
    private static bool IsSame(TypeDefKind one, TypeDefKind other) => (one, other) switch
    {
        (TypeDefKind.Record(var a), TypeDefKind.Record(var b)) => a.Select(f => (f.Name, f.Type)).SequenceEqual(b.Select(f => (f.Name, f.Type))),
        (TypeDefKind.Variant(var a), TypeDefKind.Variant(var b)) => a.Select(c => (c.Name, c.Payload)).SequenceEqual(b.Select(c => (c.Name, c.Payload))),
        (TypeDefKind.Enum(var a), TypeDefKind.Enum(var b)) => a.Select(c => c.Name).SequenceEqual(b.Select(c => c.Name)),
        (TypeDefKind.Flags(var a), TypeDefKind.Flags(var b)) => a.Select(c => c.Name).SequenceEqual(b.Select(c => c.Name)),
        (TypeDefKind.Resource, TypeDefKind.Resource) => true,
        (TypeDefKind.Alias(var a), TypeDefKind.Alias(var b)) => a.Equals(b),
        _ => false,
    };

    /// <summary>The gates of what either form may have gates on.</summary>
    public static Stability Gates(Stability one, Stability other, string place) =>
        one == Stability.Unknown ? other
        : other == Stability.Unknown || one == other ? one
        : throw Conflict(place, "the two forms have different gates");
}
