using System.Collections.Immutable;
using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli.Wast;

/// <summary>Turns values of a script into those of a type.</summary>
internal sealed class WastValueConverter : WitTypeVisitor<ComponentValue>
{
    private readonly WastValue _value;

    private WastValueConverter(WastValue value) => _value = value;

    /// <summary>A value as one of a type.</summary>
    /// <exception cref="FormatException">It is none of that type.</exception>
    internal static ComponentValue Convert(WastValue value, WitType type) => new WastValueConverter(value).Visit(type);

    public override ComponentValue VisitPrimitive(PrimitiveType type)
    {
        string word = Expect(type.Kind switch
        {
            PrimitiveKind.String => "str.const",
            PrimitiveKind.ErrorContext => throw new FormatException("scripts have no values of error contexts"),
            var kind => $"{kind.ToString().ToLowerInvariant()}.const",
        });
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                return word is "true" or "false" ? new ComponentValue.Bool(word == "true") : throw Fail($"`{word}` is neither `true` nor `false`");
            case PrimitiveKind.Char:
                Rune[] runes = [.. word.EnumerateRunes()];
                return runes.Length == 1 ? new ComponentValue.Char(runes[0]) : throw Fail("a char is one character");
            case PrimitiveKind.String:
                return new ComponentValue.String(word);
            case PrimitiveKind.F32:
                return new ComponentValue.Float(WastNumber.ParseSingle(word));
            case PrimitiveKind.F64:
                return new ComponentValue.Float(WastNumber.ParseDouble(word));
            default:
                return new ComponentValue.Integer(WastNumber.ParseInteger(word, type.Kind));
        }
    }

    public override ComponentValue VisitRecord(TypeDef definition, TypeDefKind.Record kind)
    {
        ExpectKeyword("record.const");
        if (!_value.Words.SequenceEqual(kind.Fields.Select(f => f.Name)))
        {
            throw Fail($"the record has the fields {string.Join(", ", kind.Fields.Select(f => f.Name))}");
        }

        return new ComponentValue.Record(Parts([.. kind.Fields.Select(f => f.Type)]));
    }

    public override ComponentValue VisitTuple(TupleType type)
    {
        ExpectKeyword("tuple.const");
        return new ComponentValue.Tuple(Parts(type.Items));
    }

    public override ComponentValue VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        int number = Find([.. kind.Cases.Select(c => c.Name)], Expect("variant.const"));
        return new ComponentValue.Variant(number, Payload(kind.Cases[number].Payload));
    }

    public override ComponentValue VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        new ComponentValue.Variant(Find([.. kind.Cases.Select(c => c.Name)], Expect("enum.const")), null);

    public override ComponentValue VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        ExpectKeyword("flags.const");
        ImmutableArray<string> labels = [.. kind.Labels.Select(l => l.Name)];
        return new ComponentValue.Flags(_value.Words.Aggregate(0u, (bits, word) => bits | 1u << Find(labels, word)));
    }

    public override ComponentValue VisitList(ListType type) => List(type.Element);

    public override ComponentValue VisitMap(MapType type) => List(new TupleType([type.Key, type.Value]));

    public override ComponentValue VisitFixedLengthList(FixedLengthListType type) => List(type.Element);

    public override ComponentValue VisitOption(OptionType type) => _value.Keyword == "option.none"
        ? new ComponentValue.Option(null)
        : _value.Keyword == "option.some" ? new ComponentValue.Option(Payload(type.Payload)) : throw Fail("an option is expected");

    public override ComponentValue VisitResult(ResultType type) => _value.Keyword switch
    {
        "result.ok" => new ComponentValue.Result(true, Payload(type.Ok)),
        "result.err" => new ComponentValue.Result(false, Payload(type.Error)),
        _ => throw Fail("a result is expected"),
    };

    public override ComponentValue VisitFuture(FutureType type) => throw Fail("scripts have no values of futures");

    public override ComponentValue VisitStream(StreamType type) => throw Fail("scripts have no values of streams");

    public override ComponentValue VisitOwn(OwnType type) => throw Fail("scripts have no values of resources");

    public override ComponentValue VisitBorrow(BorrowType type) => throw Fail("scripts have no values of resources");

    private ComponentValue.List List(WitType element)
    {
        // Maps are written as lists of tuples too.
        if (_value.Keyword is not ("list.const" or "map.const"))
        {
            throw Fail("a list is expected");
        }

        return new ComponentValue.List([.. _value.Parts.Select(p => Convert(p, element))]);
    }

    private ImmutableArray<ComponentValue> Parts(ImmutableArray<WitType> types) => _value.Parts.Length == types.Length
        ? [.. _value.Parts.Select((p, i) => Convert(p, types[i]))]
        : throw Fail($"{types.Length} parts are expected, not {_value.Parts.Length}");

    private ComponentValue? Payload(WitType? type)
    {
        if (_value.Parts.Length != (type is null ? 0 : 1))
        {
            throw Fail(type is null ? "no payload is expected" : "one payload is expected");
        }

        return type is null ? null : Convert(_value.Parts[0], type);
    }

    private int Find(ImmutableArray<string> names, string name) =>
        names.IndexOf(name) is >= 0 and int index ? index : throw Fail($"`{name}` is none of {string.Join(", ", names)}");

    private string Expect(string keyword)
    {
        ExpectKeyword(keyword);
        return _value.Words.Length == 1 ? _value.Words[0] : throw Fail("one word is expected");
    }

    private void ExpectKeyword(string keyword)
    {
        if (_value.Keyword != keyword)
        {
            throw Fail($"`{keyword}` is expected");
        }
    }

    private FormatException Fail(string message) => new($"`{_value.Keyword}`: {message}");
}
