using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Peer = Wasmtime.Components.ComponentValue;

namespace ComponentKit.Runtime.Tests.Differential;

/// <summary>Values in the form of the engine's own component support, and back.</summary>
internal static class PeerValue
{
    internal static Peer To(Shape shape, ComponentValue value)
    {
        switch (value)
        {
            case ComponentValue.Bool(var truth):
                return Peer.Bool(truth);
            case ComponentValue.Integer(var number):
                return shape.Kind switch
                {
                    "s8" => Peer.S8((sbyte)number),
                    "u8" => Peer.U8((byte)number),
                    "s16" => Peer.S16((short)number),
                    "u16" => Peer.U16((ushort)number),
                    "s32" => Peer.S32((int)number),
                    "u32" => Peer.U32((uint)number),
                    "s64" => Peer.S64((long)number),
                    _ => Peer.U64((ulong)number),
                };
            case ComponentValue.Float(var number):
                return shape.Kind == "f32" ? Peer.F32((float)number) : Peer.F64(number);
            case ComponentValue.Char(var rune):
                return Peer.Char(rune);
            case ComponentValue.String(var text):
                return Peer.String(text);
            case ComponentValue.List(var items):
                return Peer.List([.. items.Select(i => To(shape.Parts[0], i))]);
            case ComponentValue.Tuple(var items):
                return Peer.Tuple([.. items.Select((v, i) => To(shape.Parts[i], v))]);
            case ComponentValue.Record(var fields):
                return Peer.Record([.. fields.Select((v, i) => new KeyValuePair<string, Peer>($"f{i}", To(shape.Parts[i], v)))]);
            case ComponentValue.Variant(var number, _) when shape.Kind == "enum":
                return Peer.Enum($"l{number}");
            case ComponentValue.Variant(var number, var payload):
                return Peer.Variant(payload is null ? "none" : $"c{number}", payload is null ? null : To(shape.Parts[number], payload));
            case ComponentValue.Option(var some):
                return some is null ? Peer.None() : Peer.Some(To(shape.Parts[0], some));
            case ComponentValue.Result(var isOk, var payload):
                return isOk ? Peer.Ok(To(shape.Parts[0], payload!)) : Peer.Err(To(shape.Parts[1], payload!));
            case ComponentValue.Flags(var bits):
                return Peer.Flags([.. Enumerable.Range(0, 32).Where(i => (bits >> i & 1) != 0).Select(i => $"l{i}")]);
            default:
                throw new InvalidOperationException(value.ToString());
        }
    }

    internal static ComponentValue From(Shape shape, Peer value) => shape.Kind switch
    {
        "bool" => new ComponentValue.Bool(value.AsBool()),
        "s8" => new ComponentValue.Integer(value.AsS8()),
        "u8" => new ComponentValue.Integer(value.AsU8()),
        "s16" => new ComponentValue.Integer(value.AsS16()),
        "u16" => new ComponentValue.Integer(value.AsU16()),
        "s32" => new ComponentValue.Integer(value.AsS32()),
        "u32" => new ComponentValue.Integer(value.AsU32()),
        "s64" => new ComponentValue.Integer(value.AsS64()),
        "u64" => new ComponentValue.Integer(value.AsU64()),
        "f32" => new ComponentValue.Float(value.AsF32()),
        "f64" => new ComponentValue.Float(value.AsF64()),
        "char" => new ComponentValue.Char(value.AsRune()),
        "string" => new ComponentValue.String(value.AsString()),
        "list" => new ComponentValue.List([.. value.AsList().Select(v => From(shape.Parts[0], v))]),
        "tuple" => new ComponentValue.Tuple([.. value.AsTuple().Select((v, i) => From(shape.Parts[i], v))]),
        "record" => new ComponentValue.Record([.. value.AsRecord().Select((f, i) => From(shape.Parts[i], f.Value))]),
        "enum" => new ComponentValue.Variant(Number(value.AsEnum()), null),
        "flags" => new ComponentValue.Flags(value.AsFlags().Aggregate(0u, (bits, name) => bits | 1u << Number(name))),
        "option" => new ComponentValue.Option(value.IsSome ? From(shape.Parts[0], value.Payload!) : null),
        "result" => new ComponentValue.Result(value.IsOk, From(shape.Parts[value.IsOk ? 0 : 1], value.Payload!)),
        _ => FromVariant(shape, value),
    };

    private static ComponentValue FromVariant(Shape shape, Peer value)
    {
        string name = value.AsVariant();
        Peer? payload = value.Payload;
        int number = name == "none" ? shape.Parts.Length : Number(name);
        return new ComponentValue.Variant(number, payload is null ? null : From(shape.Parts[number], payload));
    }

    private static int Number(string name) => int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
