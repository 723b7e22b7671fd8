using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Tests.Layout;

/// <summary>Alignment, size and flat types written straight from <c>definitions.py</c>, slow and without limits, to compare with.</summary>
internal static class NaiveLayout
{
    private sealed record Shape(string Kind, WitType? Element, uint? Length, List<WitType?> Parts, int Count);

    public static int Alignment(WitType type)
    {
        Shape t = Despecialize(type);
        return t.Kind switch
        {
            "bool" or "u8" or "s8" => 1,
            "u16" or "s16" => 2,
            "u64" or "s64" or "f64" => 8,
            "list" => t.Length is null ? 4 : Alignment(t.Element!),
            "record" => t.Parts.Select(p => Alignment(p!)).Append(1).Max(),
            "variant" => Math.Max(DiscriminantSize(t.Count), MaxCaseAlignment(t)),
            "flags" => FlagsSize(t.Count),
            _ => 4,
        };
    }

    public static int Size(WitType type)
    {
        Shape t = Despecialize(type);
        switch (t.Kind)
        {
            case "string":
                return 8;
            case "list":
                return t.Length is null ? 8 : (int)t.Length * Size(t.Element!);
            case "record":
                int s = 0;
                foreach (WitType? part in t.Parts)
                {
                    s = AlignTo(s, Alignment(part!)) + Size(part!);
                }

                return AlignTo(s, Alignment(type));
            case "variant":
                int start = AlignTo(DiscriminantSize(t.Count), MaxCaseAlignment(t));
                int payload = t.Parts.Where(p => p is not null).Select(p => Size(p!)).Append(0).Max();
                return AlignTo(start + payload, Alignment(type));
            default:
                return Alignment(type);
        }
    }

    public static List<string> Flatten(WitType type)
    {
        Shape t = Despecialize(type);
        switch (t.Kind)
        {
            case "u64" or "s64":
                return ["i64"];
            case "f32" or "f64":
                return [t.Kind];
            case "string":
                return ["i32", "i32"];
            case "list":
                return t.Length is null ? ["i32", "i32"] : Enumerable.Range(0, (int)t.Length).SelectMany(_ => Flatten(t.Element!)).ToList();
            case "record":
                return t.Parts.SelectMany(p => Flatten(p!)).ToList();
            case "variant":
                List<string> flat = [];
                foreach (WitType part in t.Parts.OfType<WitType>())
                {
                    List<string> other = Flatten(part);
                    for (int i = 0; i < other.Count; i++)
                    {
                        if (i < flat.Count)
                        {
                            flat[i] = Join(flat[i], other[i]);
                        }
                        else
                        {
                            flat.Add(other[i]);
                        }
                    }
                }

                return ["i32", .. flat];
            default:
                return ["i32"];
        }
    }

    private static string Join(string a, string b) =>
        a == b ? a : (a is "i32" or "f32") && (b is "i32" or "f32") ? "i32" : "i64";

    private static int MaxCaseAlignment(Shape t) => t.Parts.Where(p => p is not null).Select(p => Alignment(p!)).Append(1).Max();

    // math.ceil(math.log2(n) / 8)
    private static int DiscriminantSize(int n) => (int)Math.Ceiling(Math.Log2(n) / 8) switch { 0 or 1 => 1, 2 => 2, _ => 4 };

    private static int FlagsSize(int n) => n <= 8 ? 1 : n <= 16 ? 2 : 4;

    private static int AlignTo(int value, int alignment) => (int)Math.Ceiling((double)value / alignment) * alignment;

    private static Shape Despecialize(WitType type) => type switch
    {
        NamedType { Definition.Kind: TypeDefKind.Alias(var target) } => Despecialize(target),
        NamedType { Definition.Kind: TypeDefKind.Record(var fields) } => Record(fields.Select(f => f.Type)),
        NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => Variant(cases.Select(c => c.Payload)),
        NamedType { Definition.Kind: TypeDefKind.Enum(var cases) } => Variant(cases.Select(_ => (WitType?)null)),
        NamedType { Definition.Kind: TypeDefKind.Flags(var labels) } => new Shape("flags", null, null, [], labels.Length),
        TupleType(var items) => Record(items),
        OptionType(var payload) => Variant([null, payload]),
        ResultType(var ok, var error) => Variant([ok, error]),
        ListType(var element) => new Shape("list", element, null, [], 0),
        FixedLengthListType(var element, var length) => new Shape("list", element, length, [], 0),
        MapType => new Shape("list", null, null, [], 0),
        PrimitiveType(var kind) => new Shape(kind.ToString().ToLowerInvariant(), null, null, [], 0),
        _ => new Shape("handle", null, null, [], 0),
    };

    private static Shape Record(IEnumerable<WitType> parts) => new("record", null, null, parts.ToList<WitType?>(), 0);

    private static Shape Variant(IEnumerable<WitType?> parts)
    {
        List<WitType?> list = parts.ToList();
        return new Shape("variant", null, null, list, list.Count);
    }
}
