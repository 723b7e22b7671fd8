using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves types of values (<c>defvaltype</c>, <c>valtype</c>).</summary>
internal sealed class ValueTypeResolver(ValidationContext context)
{
    private const int MaximumFlags = 32;
    private const uint ElementSizeLimit = 1 << 28;

    private static readonly ImmutableArray<PrimitiveType> Primitives =
        [.. Enum.GetValues<PrimitiveKind>().Select(kind => new PrimitiveType(kind))];

    /// <summary>Resolves a reference to a type of values.</summary>
    public WitType Resolve(Scope scope, ValType type, long offset)
    {
        if (type.Primitive is { } primitive)
        {
            return Primitive(primitive, offset);
        }

        return context.At(scope.Spaces.Types, type.TypeIndex, "type", offset) is TypeEntry.Value(var value)
            ? value
            : throw context.Fail(ValidationDiagnostics.WrongKind, offset, $"type {type.TypeIndex} is not a type of values");
    }

    /// <summary>Resolves a definition.</summary>
    public WitType Resolve(Scope scope, DefValType type, long offset)
    {
        WitType resolved = type switch
        {
            DefValType.Primitive(var kind) => Primitive(kind, offset),
            DefValType.Record(var fields) => Record(scope, fields, offset),
            DefValType.Variant(var cases) => Variant(scope, cases, offset),
            DefValType.Flags(var labels) => Flags(scope, labels, offset),
            DefValType.Enum(var labels) => scope.Define(null, new TypeDefKind.Enum(Cases(labels, "case", "an enum", offset))).Type,
            DefValType.List(var element) => new ListType(Resolve(scope, element, offset)),
            DefValType.FixedLengthList(var element, var length) => FixedLengthList(scope, element, length, offset),
            DefValType.Map(var key, var value) => Map(scope, key, value, offset),
            DefValType.Tuple(var items) => Tuple(scope, items, offset),
            DefValType.Option(var payload) => new OptionType(Resolve(scope, payload, offset)),
            DefValType.Result(var ok, var error) => new ResultType(Optional(scope, ok, offset), Optional(scope, error, offset)),
            DefValType.Own(var index) => new OwnType(Resource(scope, index, offset)),
            DefValType.Borrow(var index) => new BorrowType(Resource(scope, index, offset)),
            DefValType.Stream(var element) => new StreamType(Sent(scope, element, "stream", offset)),
            DefValType.Future(var payload) => new FutureType(Sent(scope, payload, "future", offset)),
            _ => throw new InvalidOperationException(),
        };
        CheckSize(resolved, offset);
        return resolved;
    }

    /// <summary>Checks that a type is neither too deep nor too large.</summary>
    public void CheckSize(WitType type, long offset)
    {
        if (!context.Measure.IsAcceptable(type))
        {
            throw context.Fail(ValidationDiagnostics.TooComplex, offset, "the type is too deep or too large");
        }

        // The limit is for addresses of 64 bits, whichever memory the type will be used with.
        if (TypeLayout.Of(type, PointerType.I64).Size >= ElementSizeLimit)
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, "a value of the type needs 2^28 bytes or more");
        }
    }

    /// <summary>Checks that labels are in kebab case and strongly unique.</summary>
    public void CheckLabels(IEnumerable<string> labels, string what, long offset)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string label in labels)
        {
            if (!Labels.IsLabel(label))
            {
                throw context.Fail(ValidationDiagnostics.InvalidName, offset, $"`{label}` is no name for a {what}: it is not in kebab case");
            }

            if (!seen.Add(label))
            {
                throw context.Fail(ValidationDiagnostics.DuplicateName, offset, $"there are two {what}s `{label}`");
            }
        }
    }

    private PrimitiveType Primitive(PrimitiveKind kind, long offset)
    {
        if (kind == PrimitiveKind.ErrorContext)
        {
            context.Require(ComponentFeatures.ErrorContext, offset, "`error-context`");
        }

        return Primitives[(int)kind];
    }

    private NamedType Record(Scope scope, ImmutableArray<LabelValType> fields, long offset)
    {
        CheckLabels(fields.Select(field => field.Label), "field", offset);
        CheckNotEmpty(fields.Length, "a record", offset);
        return scope.Define(
            null,
            new TypeDefKind.Record([.. fields.Select(field => new WitField(field.Label, Resolve(scope, field.Type, offset)))])).Type;
    }

    private NamedType Variant(Scope scope, ImmutableArray<VariantCase> cases, long offset)
    {
        CheckLabels(cases.Select(item => item.Label), "case", offset);
        CheckNotEmpty(cases.Length, "a variant", offset);
        return scope.Define(
            null,
            new TypeDefKind.Variant([.. cases.Select(item => new WitCase(item.Label, Optional(scope, item.Payload, offset)))])).Type;
    }

    private NamedType Flags(Scope scope, ImmutableArray<string> labels, long offset) =>
        labels.Length <= MaximumFlags
            ? scope.Define(null, new TypeDefKind.Flags(Cases(labels, "flag", "flags", offset))).Type
            : throw context.Fail(
                ValidationDiagnostics.InvalidType, offset, $"flags have at most {MaximumFlags} labels, not {labels.Length}");

    private ImmutableArray<WitCase> Cases(ImmutableArray<string> labels, string what, string whole, long offset)
    {
        CheckLabels(labels, what, offset);
        CheckNotEmpty(labels.Length, whole, offset);
        return [.. labels.Select(label => new WitCase(label))];
    }

    private FixedLengthListType FixedLengthList(Scope scope, ValType element, uint length, long offset)
    {
        context.Require(ComponentFeatures.FixedLengthLists, offset, "a list of a fixed length");
        CheckNotEmpty(length > 0 ? 1 : 0, "a list of a fixed length", offset);
        return new FixedLengthListType(Resolve(scope, element, offset), length);
    }

    private TupleType Tuple(Scope scope, ImmutableArray<ValType> items, long offset)
    {
        CheckNotEmpty(items.Length, "a tuple", offset);
        return new TupleType([.. items.Select(item => Resolve(scope, item, offset))]);
    }

    private MapType Map(Scope scope, ValType key, ValType value, long offset)
    {
        context.Require(ComponentFeatures.Maps, offset, "a map");
        return new MapType(Key(scope, key, offset), Resolve(scope, value, offset));
    }

    private WitType Key(Scope scope, ValType key, long offset)
    {
        WitType type = Resolve(scope, key, offset);
        return type.Dealias() is PrimitiveType { Kind: not (PrimitiveKind.F32 or PrimitiveKind.F64 or PrimitiveKind.ErrorContext) }
            ? type
            : throw context.Fail(
                ValidationDiagnostics.InvalidType, offset, "the key of a map is a bool, an integer, a char or a string");
    }

    private WitType? Optional(Scope scope, ValType? type, long offset) => type is { } present ? Resolve(scope, present, offset) : null;

    private WitType? Sent(Scope scope, ValType? type, string what, long offset)
    {
        context.Require(ComponentFeatures.Async, offset, $"a {what}");
        WitType? sent = Optional(scope, type, offset);
        if (sent is not null && context.Measure.HasBorrow(sent))
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, $"borrowed handles cannot go through a {what}");
        }

        return what == "stream" && sent?.Dealias() is PrimitiveType { Kind: PrimitiveKind.Char }
            ? throw context.Fail(ValidationDiagnostics.InvalidType, offset, "`stream<char>` is not allowed yet")
            : sent;
    }

    private TypeDef Resource(Scope scope, uint index, long offset) =>
        context.At(scope.Spaces.Types, index, "type", offset) is TypeEntry.Resource(var definition)
            ? definition
            : throw WrongResource(index, offset);

    private DiagnosticException WrongResource(uint index, long offset) =>
        context.Fail(ValidationDiagnostics.WrongKind, offset, $"type {index} is not a resource");

    private void CheckNotEmpty(int count, string whole, long offset)
    {
        if (count == 0)
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, $"{whole} cannot be empty");
        }
    }
}
