using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Wave;

/// <summary>Reads one value after another, each of a given type.</summary>
internal sealed partial class WaveValueReader(WaveCursor cursor) : WitTypeVisitor<ComponentValue>
{
    private const int MaxDepth = 100;

    private int _depth;

    internal ComponentValue Read(WitType type)
    {
        if (++_depth > MaxDepth)
        {
            throw cursor.Fail(WaveDiagnostics.TooDeep, $"values are nested more than {MaxDepth} deep", cursor.Position, 1);
        }

        ComponentValue value = Visit(type);
        _depth--;
        return value;
    }

    public override ComponentValue VisitPrimitive(PrimitiveType type)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                return new ComponentValue.Bool(cursor.PeekWord() switch
                {
                    "true" => TakeWord(true),
                    "false" => TakeWord(false),
                    _ => throw cursor.Expected("`true` or `false`"),
                });
            case PrimitiveKind.F32 or PrimitiveKind.F64:
                return new ComponentValue.Float(TakeFloat(type.Kind == PrimitiveKind.F32));
            case PrimitiveKind.Char:
                return new ComponentValue.Char(cursor.TakeChar());
            case PrimitiveKind.String:
                return new ComponentValue.String(cursor.TakeString());
            case PrimitiveKind.ErrorContext:
                throw NotSupported("error contexts");
            default:
                return new ComponentValue.Integer(TakeInteger(type.Kind));
        }
    }

    public override ComponentValue VisitRecord(TypeDef definition, TypeDefKind.Record kind)
    {
        cursor.Take('{');
        int start = cursor.Position - 1;
        var values = new ComponentValue?[kind.Fields.Length];
        if (!(cursor.TryTake(':') && cursor.TryTake('}')))
        {
            ReadUntil('}', () => ReadField(definition, kind, values));
        }

        for (int i = 0; i < values.Length; i++)
        {
            // Options may be left out, which is what none looks like in most languages.
            values[i] ??= kind.Fields[i].Type.Dealias() is OptionType
                ? new ComponentValue.Option(null)
                : throw cursor.Fail(
                    WaveDiagnostics.Fields, $"the field `{kind.Fields[i].Name}` is missing", start, cursor.Position - start);
        }

        return new ComponentValue.Record([.. values.OfType<ComponentValue>()]);
    }

    public override ComponentValue VisitTuple(TupleType type)
    {
        cursor.Take('(');
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        ReadUntil(')', () => items.Add(items.Count < type.Items.Length
            ? Read(type.Items[items.Count])
            : throw cursor.Expected("`)`")));
        return items.Count == type.Items.Length
            ? new ComponentValue.Tuple(items.ToImmutable())
            : throw cursor.Fail(
                WaveDiagnostics.Fields, $"the tuple has {type.Items.Length} items, but {items.Count} are given", cursor.Position - 1, 1);
    }

    public override ComponentValue VisitList(ListType type)
    {
        cursor.Take('[');
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        ReadUntil(']', () => items.Add(Read(type.Element)));
        return new ComponentValue.List(items.ToImmutable());
    }

    public override ComponentValue VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        int number = TakeName(kind.Cases, "a case", definition);
        return new ComponentValue.Variant(number, kind.Cases[number].Payload is { } payload ? ReadPayload(payload) : null);
    }

    public override ComponentValue VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        new ComponentValue.Variant(TakeName(kind.Cases, "a case", definition), null);

    public override ComponentValue VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        cursor.Take('{');
        uint bits = 0;
        ReadUntil('}', () =>
        {
            cursor.SkipTrivia();
            int start = cursor.Position;
            int number = TakeName(kind.Labels, "a flag", definition);
            if ((bits & (1u << number)) != 0)
            {
                throw cursor.Fail(
                    WaveDiagnostics.Fields, $"the flag `{kind.Labels[number].Name}` is there twice", start, cursor.Position - start);
            }

            bits |= 1u << number;
        });
        return new ComponentValue.Flags(bits);
    }

    public override ComponentValue VisitOption(OptionType type)
    {
        switch (cursor.PeekWord())
        {
            case "none":
                return TakeWord(new ComponentValue.Option(null));
            case "some":
                TakeWord(true);
                return new ComponentValue.Option(ReadPayload(type.Payload));
            default:
                return type.Payload.Dealias() is OptionType or ResultType
                    ? throw cursor.Expected("`some(…)` or `none`")
                    : new ComponentValue.Option(Read(type.Payload));
        }
    }

    public override ComponentValue VisitResult(ResultType type)
    {
        switch (cursor.PeekWord())
        {
            case "ok":
                TakeWord(true);
                return new ComponentValue.Result(true, type.Ok is { } ok ? ReadPayload(ok) : null);
            case "err":
                TakeWord(true);
                return new ComponentValue.Result(false, type.Error is { } error ? ReadPayload(error) : null);
            default:
                return type.Ok is not { } payload || payload.Dealias() is OptionType or ResultType
                    ? throw cursor.Expected("`ok` or `err`")
                    : new ComponentValue.Result(true, Read(payload));
        }
    }

    public override ComponentValue VisitFixedLengthList(FixedLengthListType type)
    {
        var list = (ComponentValue.List)VisitList(new ListType(type.Element));
        return (uint)list.Items.Length == type.Length
            ? list
            : throw cursor.Fail(
                WaveDiagnostics.Fields, $"the list has {type.Length} items, but {list.Items.Length} are given", cursor.Position - 1, 1);
    }

    // WAVE has no form of its own for maps: they are lists of pairs.
    public override ComponentValue VisitMap(MapType type) => VisitList(new ListType(new TupleType([type.Key, type.Value])));

    public override ComponentValue VisitFuture(FutureType type) => throw NotSupported("futures");

    public override ComponentValue VisitStream(StreamType type) => throw NotSupported("streams");

    public override ComponentValue VisitOwn(OwnType type) => throw NotSupported("resources");

    public override ComponentValue VisitBorrow(BorrowType type) => throw NotSupported("resources");

    private void ReadField(TypeDef definition, TypeDefKind.Record kind, ComponentValue?[] values)
    {
        cursor.SkipTrivia();
        int start = cursor.Position;
        string name = cursor.TakeLabel("a field's name");
        int index = kind.Fields.ToList().FindIndex(f => f.Name == name);
        int length = cursor.Position - start;
        if (index < 0)
        {
            throw Unknown("field", name, definition, kind.Fields.Select(f => f.Name), start, length);
        }

        if (values[index] is not null)
        {
            throw cursor.Fail(WaveDiagnostics.Fields, $"the field `{name}` is there twice", start, length);
        }

        cursor.Take(':');
        values[index] = Read(kind.Fields[index].Type);
    }

    private void ReadUntil(char close, Action read)
    {
        while (!cursor.IsNext(close))
        {
            read();
            if (!cursor.TryTake(','))
            {
                break;
            }
        }

        cursor.Take(close);
    }

    private ComponentValue ReadPayload(WitType type)
    {
        cursor.Take('(');
        ComponentValue payload = Read(type);
        cursor.Take(')');
        return payload;
    }

    private int TakeName(ImmutableArray<WitCase> cases, string what, TypeDef definition)
    {
        cursor.SkipTrivia();
        int start = cursor.Position;
        string name = cursor.TakeLabel(what);
        int index = cases.ToList().FindIndex(c => c.Name == name);
        return index >= 0
            ? index
            : throw Unknown(what[2..], name, definition, cases.Select(c => c.Name), start, cursor.Position - start);
    }

    private Int128 TakeInteger(PrimitiveKind kind)
    {
        cursor.SkipTrivia();
        int start = cursor.Position;
        string word = cursor.TakeWord($"a number of the type {Name(kind)}");
        (Int128 low, Int128 high) = kind switch
        {
            PrimitiveKind.S8 => ((Int128)sbyte.MinValue, (Int128)sbyte.MaxValue),
            PrimitiveKind.U8 => (byte.MinValue, byte.MaxValue),
            PrimitiveKind.S16 => (short.MinValue, short.MaxValue),
            PrimitiveKind.U16 => (ushort.MinValue, ushort.MaxValue),
            PrimitiveKind.S32 => (int.MinValue, int.MaxValue),
            PrimitiveKind.U32 => (uint.MinValue, uint.MaxValue),
            PrimitiveKind.S64 => (long.MinValue, long.MaxValue),
            _ => (ulong.MinValue, ulong.MaxValue),
        };
        if (!Integer().IsMatch(word))
        {
            throw cursor.Fail(WaveDiagnostics.Expected, $"expected a number of the type {Name(kind)}, found `{word}`", start, word.Length);
        }

        return Int128.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 value) && value >= low && value <= high
            ? value
            : throw cursor.Fail(WaveDiagnostics.OutOfRange, $"{word} is not between {low} and {high}, as {Name(kind)} is", start, word.Length);
    }

    private double TakeFloat(bool isSingle)
    {
        cursor.SkipTrivia();
        int start = cursor.Position;
        string word = cursor.TakeWord("a number");
        switch (word)
        {
            case "nan":
                return double.NaN;
            case "inf":
                return double.PositiveInfinity;
            case "-inf":
                return double.NegativeInfinity;
        }

        // .NET knows more forms, such as `Infinity`, `.5` or `007`.
        if (!Number().IsMatch(word))
        {
            throw cursor.Fail(WaveDiagnostics.Expected, $"expected a number, found `{word}`", start, word.Length);
        }

        // An f32 is rounded once, from the text: by way of f64 it could come out differently.
        double value = isSingle
            ? float.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture)
            : double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? value
            : throw cursor.Fail(WaveDiagnostics.OutOfRange, $"{word} is too large for {(isSingle ? "f32" : "f64")}", start, word.Length);
    }

    private T TakeWord<T>(T value)
    {
        cursor.TakeWord("a word");
        return value;
    }

    private WaveException Unknown(string what, string name, TypeDef definition, IEnumerable<string> known, int start, int length) =>
        cursor.Fail(
            WaveDiagnostics.UnknownName, $"`{definition}` has no {what} `{name}`, only {string.Join(", ", known)}", start, length);

    private WaveException NotSupported(string what) =>
        cursor.Fail(WaveDiagnostics.NotSupported, $"{what} cannot be written as text yet", cursor.Position, 1);

    private static string Name(PrimitiveKind kind) => kind.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
