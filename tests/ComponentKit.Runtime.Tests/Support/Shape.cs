using System.Collections.Immutable;
using System.Text;
using ComponentKit.Runtime.Dynamic;
using CsCheck;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>A type in the text format, with its flat types and the values it has: an oracle of its own for random tests.</summary>
/// <param name="Kind">The word of the text format; a tuple of one kind of part is still a tuple.</param>
/// <param name="Parts">The types it is made of; of a list of a fixed length, the type of each element.</param>
internal sealed record Shape(string Kind, ImmutableArray<Shape> Parts)
{
    private static readonly ImmutableArray<string> Primitives =
        ["bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char", "string"];

    private static readonly Gen<Shape> Leaf = Gen.Frequency(
        (8, Gen.Int[0, Primitives.Length - 1].Select(i => new Shape(Primitives[i], []))),
        (1, Gen.Int[1, 300].Select(n => new Shape("enum", Numbered(n)))),
        (1, Gen.Int[1, 32].Select(n => new Shape("flags", Numbered(n)))));

    private static readonly Gen<Shape> Key = Gen.Int[0, 3].Select(i => new Shape(new[] { "u8", "s64", "char", "string" }[i], []));

    private static readonly Gen<Rune> Scalar = Gen.Frequency(
        (1, Gen.Int[0, 0x7F]), (1, Gen.Int[0x80, 0x7FF]), (1, Gen.Int[0x800, 0xD7FF]), (1, Gen.Int[0xE000, 0x10FFFF]))
        .Select(n => new Rune(n));

    /// <summary>Random types.</summary>
    internal static Gen<Shape> Any { get; } = OfDepth(3, withFixedLists: false);

    /// <summary>The same with types that only an engine with all features knows.</summary>
    internal static Gen<Shape> AnyGated { get; } = OfDepth(3, withFixedLists: true);

    /// <summary>The type's values; numbers also from the edges of what they hold.</summary>
    internal Gen<ComponentValue> Values => Kind switch
    {
        "bool" => Gen.Bool.Select(b => (ComponentValue)new ComponentValue.Bool(b)),
        "s8" => Integers(sbyte.MinValue, sbyte.MaxValue),
        "u8" => Integers(0, byte.MaxValue),
        "s16" => Integers(short.MinValue, short.MaxValue),
        "u16" => Integers(0, ushort.MaxValue),
        "s32" => Integers(int.MinValue, int.MaxValue),
        "u32" => Integers(0, uint.MaxValue),
        "s64" => Integers(long.MinValue, long.MaxValue),
        "u64" => Gen.ULong.Select(n => (ComponentValue)new ComponentValue.Integer(n)),
        "f32" => Gen.Float.Select(n => (ComponentValue)new ComponentValue.Float(n)),
        "f64" => Gen.Double.Select(n => (ComponentValue)new ComponentValue.Float(n)),
        "char" => Scalar.Select(r => (ComponentValue)new ComponentValue.Char(r)),
        "string" => Text.Select(Value.Text),
        "enum" => Gen.Int[0, Parts.Length - 1].Select(n => (ComponentValue)new ComponentValue.Variant(n, null)),
        "flags" => Gen.UInt.Select(n => (ComponentValue)new ComponentValue.Flags(n & (uint)((1L << Parts.Length) - 1))),
        "list" => Parts[0].Values.Array[0, 4].Select(vs => Value.List(vs)),
        "fixed" => Fields.Select(vs => (ComponentValue)new ComponentValue.List(vs)),
        "map" => Gen.Select(Parts[0].Values, Parts[1].Values, (k, v) => (ComponentValue)new ComponentValue.Tuple([k, v]))
            .Array[0, 4].Select(vs => Value.List(vs)),
        "option" => Gen.Select(Gen.Bool, Parts[0].Values, (some, v) => (ComponentValue)new ComponentValue.Option(some ? v : null)),
        "result" => Gen.Select(Gen.Bool, Parts[0].Values, Parts[1].Values, (ok, v, e) => (ComponentValue)new ComponentValue.Result(ok, ok ? v : e)),
        "variant" => Gen.Int[0, Parts.Length].SelectMany(n => n == Parts.Length
            ? Gen.Const((ComponentValue)new ComponentValue.Variant(n, null))
            : Parts[n].Values.Select(v => (ComponentValue)new ComponentValue.Variant(n, v))),
        "record" => Fields.Select(vs => (ComponentValue)new ComponentValue.Record(vs)),
        _ => Fields.Select(vs => (ComponentValue)new ComponentValue.Tuple(vs)),
    };

    /// <summary>Valid text of up to 100 characters, each kind of character likely.</summary>
    internal static Gen<string> Text { get; } = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100]).SelectMany((range, length) =>
        (range switch
        {
            0 => Gen.Int[0, 0x7F].Select(n => new Rune(n)),
            1 => Gen.Int[0, 0xFF].Select(n => new Rune(n)),
            _ => Scalar,
        }).Array[length].Select(runes => string.Concat(runes.Select(r => r.ToString()))));

    /// <summary>The specification's <c>flatten_type</c>.</summary>
    internal ImmutableArray<string> Flat => Kind switch
    {
        "s64" or "u64" => ["i64"],
        "f32" => ["f32"],
        "f64" => ["f64"],
        "string" or "list" or "map" => ["i32", "i32"],
        "record" or "tuple" or "fixed" => [.. Parts.SelectMany(p => p.Flat)],
        "option" or "result" or "variant" => ["i32", .. Parts.Select(p => p.Flat).Aggregate(Join)],
        _ => ["i32"],
    };

    private Gen<ImmutableArray<ComponentValue>> Fields => Parts
        .Select(p => p.Values)
        .Aggregate(
            Gen.Const(ImmutableArray<ComponentValue>.Empty),
            (all, next) => Gen.Select(all, next, (vs, v) => vs.Add(v)));

    /// <summary>Writes the definitions that the type needs, and gives its name. Each is imported, so that it has one.</summary>
    internal string Define(StringBuilder text)
    {
        if (Primitives.Contains(Kind))
        {
            return Kind;
        }

        string[] parts = Kind is "enum" or "flags" ? [] : [.. (Kind == "fixed" ? Parts.Take(1) : Parts).Select(p => p.Define(text))];
        string name = $"$t{text.Length}";
        string body = Kind switch
        {
            "enum" or "flags" => string.Concat(Parts.Select((_, i) => $" \"l{i}\"")),
            "record" => string.Concat(parts.Select((p, i) => $" (field \"f{i}\" {p})")),
            "variant" => string.Concat(parts.Select((p, i) => $" (case \"c{i}\" {p})")) + " (case \"none\")",
            "result" => $" {parts[0]} (error {parts[1]})",
            "fixed" => $" {parts[0]} {Parts.Length}",
            _ => " " + string.Join(" ", parts),
        };
        text.AppendLine(Kind is "enum" or "flags" or "record" or "variant"
            ? $"(type {name}-body ({Kind}{body})) (import \"t{text.Length}\" (type {name} (eq {name}-body)))"
            : $"(type {name} ({(Kind == "fixed" ? "list" : Kind)}{body}))");
        return name;
    }

    public override string ToString() => Kind switch
    {
        "enum" or "flags" => $"({Kind} {Parts.Length})",
        "fixed" => $"(fixed {Parts[0]} {Parts.Length})",
        _ => $"({Kind} {string.Join(" ", Parts)})",
    };

    private static Gen<Shape> OfDepth(int depth, bool withFixedLists)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        Gen<Shape> inner = OfDepth(depth - 1, withFixedLists);
        return Gen.Frequency(
            (2, Leaf),
            (1, inner.Array[1, 6].Select(ps => new Shape("record", [.. ps]))),
            (1, inner.Array[1, 6].Select(ps => new Shape("tuple", [.. ps]))),
            (2, inner.Array[1, 6].Select(ps => new Shape("variant", [.. ps]))),
            (1, inner.Select(p => new Shape("list", [p]))),
            (1, Gen.Select(Key, inner, (k, p) => new Shape("map", [k, p]))),
            (1, inner.Select(p => new Shape("option", [p]))),
            (1, Gen.Select(inner, inner, (ok, error) => new Shape("result", [ok, error]))),
            (withFixedLists ? 1 : 0, Gen.Select(inner, Gen.Int[1, 40], (p, n) => new Shape("fixed", [.. Enumerable.Repeat(p, n)]))));
    }

    private static Gen<ComponentValue> Integers(long min, long max) =>
        Gen.Frequency((3, Gen.Long[min, max]), (1, Gen.Int[0, 2].Select(i => new[] { min, 0, max }[i]))).Select(Value.Int);

    private static ImmutableArray<Shape> Numbered(int count) => [.. Enumerable.Repeat(new Shape("", []), count)];

    private static ImmutableArray<string> Join(ImmutableArray<string> a, ImmutableArray<string> b) =>
        [.. Enumerable.Range(0, Math.Max(a.Length, b.Length)).Select(i =>
            i >= a.Length ? b[i]
            : i >= b.Length || a[i] == b[i] ? a[i]
            : (a[i], b[i]) is ("i32" or "f32", "i32" or "f32") ? "i32"
            : "i64")];
}
