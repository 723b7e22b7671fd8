using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>Makes types of values and functions.</summary>
internal sealed class TypeGenerator(GeneratorChoices choices)
{
    private const int MaxFlat = 40;

    private readonly Random _random = choices.Random;

    /// <summary>Defines a type of values.</summary>
    public void DefineValue(GeneratedScope scope)
    {
        byte[] opcodes = [0x72, 0x72, 0x71, 0x71, 0x70, 0x6f, 0x6e, 0x6d, 0x6b, 0x6a, 0x69, 0x69, 0x68, 0x66, 0x65, 0x63, 0x73, 0x79];
        byte opcode = opcodes[_random.Next(opcodes.Length)];
        var writer = new ByteWriter().Byte(opcode);
        GeneratedType? type = opcode switch
        {
            0x72 => Fields(scope, writer, true),
            0x6f => Fields(scope, writer, false),
            0x71 => Cases(scope, writer),
            0x6e or 0x6d => Labels(writer),
            0x70 or 0x6b => Part(scope, writer) is var part ? part with { Flat = opcode == 0x70 ? "ii" : Join("", part.Flat) } : null,
            0x6a => Result(scope, writer),
            0x69 or 0x68 => Handle(scope, writer, opcode == 0x68),
            0x66 or 0x65 => OptionalPart(scope, writer) with { Flat = "i" },
            0x63 => Map(scope, writer),
            _ => Primitive(opcode),
        };
        if (type is { Flat.Length: <= MaxFlat })
        {
            bool needsName = opcode is 0x72 or 0x71 or 0x6e or 0x6d;
            scope.Types.Add(type with { Opcode = opcode, IsNamed = type.IsNamed && !needsName });
            scope.Add(7, 0x01, writer.ToArray());
        }
    }

    /// <summary>Defines a type of functions.</summary>
    public void DefineFunc(GeneratedScope scope)
    {
        bool isAsync = choices.OneIn(4);
        var writer = new ByteWriter().Byte(isAsync ? (byte)0x43 : (byte)0x40);
        GeneratedType parameters = Fields(scope, writer, true, _random.Next(4));
        GeneratedType? result = null;
        if (choices.OneIn(3))
        {
            writer.Byte(1).Byte(0);
        }
        else
        {
            writer.Byte(0);
            result = Part(scope, writer);
        }

        scope.Types.Add(new GeneratedType(GeneratedKind.Func)
        {
            Flat = parameters.Flat,
            FlatResult = result?.Flat ?? "",
            IsAsync = isAsync,
            IsNamed = parameters.IsNamed && result?.IsNamed != false,
            HasBorrow = result?.HasBorrow == true,
        });
        scope.Add(7, 0x01, writer.ToArray());
    }

    private GeneratedType Fields(GeneratedScope scope, ByteWriter writer, bool withLabels, int? count = null)
    {
        int length = count ?? (choices.Wrong(40) ? 0 : 1 + _random.Next(3));
        writer.Number((uint)length);
        var type = new GeneratedType(GeneratedKind.Value) { IsNamed = true };
        for (int i = 0; i < length; i++)
        {
            if (withLabels)
            {
                writer.Name(Label(i));
            }

            type = And(type, Part(scope, writer));
        }

        return type;
    }

    private GeneratedType Cases(GeneratedScope scope, ByteWriter writer)
    {
        int length = choices.Wrong(40) ? 0 : 1 + _random.Next(3);
        writer.Number((uint)length);
        var type = new GeneratedType(GeneratedKind.Value) { IsNamed = true };
        string flat = "";
        for (int i = 0; i < length; i++)
        {
            writer.Name(Label(i));
            GeneratedType part = OptionalPart(scope, writer);
            writer.Byte(0);
            flat = Union(flat, part.Flat);
            type = And(type, part);
        }

        return type with { Flat = "i" + flat };
    }

    private GeneratedType Labels(ByteWriter writer)
    {
        int length = choices.Wrong(30) ? _random.Next(2) * 33 : 1 + _random.Next(4);
        writer.Number((uint)length);
        for (int i = 0; i < length; i++)
        {
            writer.Name(Label(i));
        }

        return new GeneratedType(GeneratedKind.Value) { IsNamed = true, Flat = "i" };
    }

    private GeneratedType Result(GeneratedScope scope, ByteWriter writer)
    {
        GeneratedType ok = OptionalPart(scope, writer);
        GeneratedType error = OptionalPart(scope, writer);
        return And(ok, error) with { Flat = Join(ok.Flat, error.Flat) };
    }

    private GeneratedType? Handle(GeneratedScope scope, ByteWriter writer, bool isBorrow)
    {
        if (choices.Index(scope.Types, t => t.Kind == GeneratedKind.Resource) is not { } index)
        {
            return null;
        }

        writer.Number(index);
        bool isNamed = index < scope.Types.Count && scope.Types[(int)index].IsNamed;
        return new GeneratedType(GeneratedKind.Value) { Flat = "i", IsNamed = isNamed, HasBorrow = isBorrow };
    }

    private GeneratedType Map(GeneratedScope scope, ByteWriter writer)
    {
        byte key = (byte)_random.Next(choices.Wrong(10) ? 0x73 : 0x77, 0x80);
        writer.Byte(key);
        return Part(scope, writer) with { Flat = "ii" };
    }

    private GeneratedType OptionalPart(GeneratedScope scope, ByteWriter writer)
    {
        if (choices.OneIn(3))
        {
            writer.Byte(0);
            return new GeneratedType(GeneratedKind.Value) { IsNamed = true };
        }

        writer.Byte(1);
        return Part(scope, writer);
    }

    // A type where a value's type is referred to: a primitive one, or one that was defined.
    private GeneratedType Part(GeneratedScope scope, ByteWriter writer)
    {
        bool anyName = choices.OneIn(20);
        bool borrows = choices.OneIn(3);
        if (!choices.OneIn(3)
            && choices.Index(scope.Types, t => t.Kind == GeneratedKind.Value && (t.IsNamed || anyName) && (!t.HasBorrow || borrows)) is { } index)
        {
            writer.TypeIndex(index);
            return index < scope.Types.Count ? scope.Types[(int)index] : new GeneratedType(GeneratedKind.Value);
        }

        byte primitive = (byte)_random.Next(0x73, 0x80);
        writer.Byte(primitive);
        return Primitive(primitive);
    }

    private string Label(int index) => choices.Wrong(80) ? ByteMutator.AnyName(_random) : choices.Wrong(80) ? "x0" : $"x{index}";

    private static GeneratedType Primitive(byte opcode) => new(GeneratedKind.Value)
    {
        IsNamed = true,
        Flat = opcode switch
        {
            0x73 => "ii",
            0x75 => "d",
            0x76 => "f",
            0x77 or 0x78 => "l",
            _ => "i",
        },
    };

    private static GeneratedType And(GeneratedType first, GeneratedType second) => first with
    {
        Flat = first.Flat + second.Flat,
        IsNamed = first.IsNamed && second.IsNamed,
        HasBorrow = first.HasBorrow || second.HasBorrow,
    };

    private static string Join(string first, string second) => "i" + Union(first, second);

    private static string Union(string first, string second) => string.Concat(
        Enumerable.Range(0, Math.Max(first.Length, second.Length)).Select(i => (At(first, i), At(second, i)) switch
        {
            (var a, '-') => a,
            ('-', var b) => b,
            (var a, var b) when a == b => a,
            ('i' or 'f', 'i' or 'f') => 'i',
            _ => 'l',
        }));

    private static char At(string flat, int index) => index < flat.Length ? flat[index] : '-';
}
