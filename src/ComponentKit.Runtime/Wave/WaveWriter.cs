using System.Globalization;
using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Wave;

/// <summary>Writes values as WAVE, the text form of component values.</summary>
public sealed class WaveWriter : WitTypeVisitor<Unit>
{
    private readonly StringBuilder _text = new();
    private ComponentValue _value;

    private WaveWriter(ComponentValue value) => _value = value;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="ArgumentException">The value is not of the type.</exception>
    public static string Write(ComponentValue value, WitType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var writer = new WaveWriter(value);
        writer.Visit(type);
        return writer._text.ToString();
    }

#pragma warning disable CS1591 // One method a kind of type.
    public override Unit VisitPrimitive(PrimitiveType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        switch (_value)
        {
            case ComponentValue.Bool(var value):
                return Append(value ? "true" : "false");
            case ComponentValue.Integer(var value):
                return Append(value.ToString(CultureInfo.InvariantCulture));
            case ComponentValue.Float(var value):
                return Append(FloatText(value, type.Kind == PrimitiveKind.F32));
            case ComponentValue.Char(var value):
                return Append($"'{Escape(value, '\'')}'");
            case ComponentValue.String(var value):
                return Append($"\"{string.Concat(value.EnumerateRunes().Select(r => Escape(r, '"')))}\"");
            default:
                throw Mismatch();
        }
    }

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var fields = Expect<ComponentValue.Record>().Fields;
        return Join("{", "}", kind.Fields.Select((f, i) => (Label(f.Name) + ": ", f.Type, fields[i])));
    }

    public override Unit VisitTuple(TupleType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var items = Expect<ComponentValue.Tuple>().Items;
        return Join("(", ")", type.Items.Select((t, i) => ("", t, items[i])));
    }

    public override Unit VisitList(ListType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Join("[", "]", Expect<ComponentValue.List>().Items.Select(item => ("", type.Element, item)));
    }

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var (number, payload) = Expect<ComponentValue.Variant>();
        return Case(Label(kind.Cases[number].Name), kind.Cases[number].Payload, payload);
    }

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Append(Label(kind.Cases[Expect<ComponentValue.Variant>().Case].Name));
    }

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        uint bits = Expect<ComponentValue.Flags>().Bits;
        return Append("{" + string.Join(", ", kind.Labels.Where((_, i) => (bits >> i & 1) != 0).Select(l => Label(l.Name))) + "}");
    }

    public override Unit VisitOption(OptionType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        ComponentValue? value = Expect<ComponentValue.Option>().Value;
        return value is null ? Append("none") : Case("some", type.Payload, value);
    }

    public override Unit VisitResult(ResultType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var (isOk, payload) = Expect<ComponentValue.Result>();
        return isOk ? Case("ok", type.Ok, payload) : Case("err", type.Error, payload);
    }

    public override Unit VisitFixedLengthList(FixedLengthListType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return VisitList(new ListType(type.Element));
    }

    public override Unit VisitMap(MapType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return VisitList(new ListType(new TupleType([type.Key, type.Value])));
    }

    public override Unit VisitFuture(FutureType type) => throw Mismatch();

    public override Unit VisitStream(StreamType type) => throw Mismatch();

    public override Unit VisitOwn(OwnType type) => throw Mismatch();

    public override Unit VisitBorrow(BorrowType type) => throw Mismatch();
#pragma warning restore CS1591

    private static string FloatText(double value, bool isSingle) => value switch
    {
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ when double.IsNaN(value) => "nan",
        _ => isSingle ? ((float)value).ToString("r", CultureInfo.InvariantCulture) : value.ToString("r", CultureInfo.InvariantCulture),
    };

    private static string Escape(Rune rune, char quote) => rune.Value switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        '\\' => "\\\\",
        _ when rune.Value == quote => $"\\{quote}",
        _ when IsInvisible(rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
        _ => rune.ToString(),
    };

    // Control characters, and those that change how the text around them looks.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // These words mean values where a label could stand.
    private static string Label(string name) =>
        name is "true" or "false" or "some" or "none" or "ok" or "err" or "inf" or "nan" ? "%" + name : name;

    private Unit Join(string open, string close, IEnumerable<(string Prefix, WitType Type, ComponentValue Value)> parts)
    {
        Append(open);
        string separator = "";
        foreach ((string prefix, WitType type, ComponentValue value) in parts)
        {
            Append(separator + prefix);
            Write(type, value);
            separator = ", ";
        }

        return Append(close);
    }

    private Unit Case(string name, WitType? type, ComponentValue? payload)
    {
        Append(name);
        if (type is null || payload is null)
        {
            return default;
        }

        Append("(");
        Write(type, payload);
        return Append(")");
    }

    private void Write(WitType type, ComponentValue value)
    {
        _value = value;
        Visit(type);
    }

    private T Expect<T>()
        where T : ComponentValue => _value as T ?? throw Mismatch();

    private ArgumentException Mismatch() => new($"the value {_value} is not of its type");

    private Unit Append(string text)
    {
        _text.Append(text);
        return default;
    }
}
