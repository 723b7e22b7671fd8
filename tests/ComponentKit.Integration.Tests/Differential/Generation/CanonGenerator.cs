using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>Makes canonical definitions, with the core modules that they need.</summary>
internal sealed class CanonGenerator(GeneratorChoices choices)
{
    private const int MaxFlatParameters = 16;

    // Those that no gate holds back.
    private static readonly byte[] Ungated =
    [
        0x02, 0x03, 0x04, 0x05, 0x06, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18,
        0x19, 0x1a, 0x1b, 0x1f, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25,
    ];

    private readonly Random _random = choices.Random;

    /// <summary>Lifts a core function of the right type, made for it.</summary>
    public void Lift(GeneratedScope scope)
    {
        if (choices.Index(scope.Types, t => t.Kind == GeneratedKind.Func && !t.HasBorrow) is not { } index || index >= scope.Types.Count)
        {
            return;
        }

        GeneratedType type = scope.Types[(int)index];
        bool isAsync = type.IsAsync && choices.OneIn(2);
        string parameters = type.Flat.Length > MaxFlatParameters ? "i" : type.Flat;
        string results = isAsync || type.FlatResult.Length > 1 ? "i" : type.FlatResult;
        (uint memory, uint realloc, uint func) = AddModule(scope, Spoil(parameters), results);
        ByteWriter writer = new ByteWriter().Byte(0).Byte(0).Number(func);
        var options = new List<byte[]> { Option(3, memory), Option(4, realloc) };
        if (isAsync)
        {
            (_, _, uint callback) = AddModule(scope, Spoil("iii"), "i");
            options.Add([6]);
            options.Add(Option(7, callback));
        }
        else if (choices.OneIn(4))
        {
            (_, _, uint postReturn) = AddModule(scope, Spoil(results), "");
            options.Add(Option(5, postReturn));
        }

        WriteOptions(writer, options);
        scope.Add(8, 0, writer.Number(index).ToArray());
        scope.Funcs.Add(type);
    }

    /// <summary>Lowers a function.</summary>
    public void Lower(GeneratedScope scope)
    {
        if (choices.Index(scope.Funcs, _ => true) is not { } index)
        {
            return;
        }

        ByteWriter writer = new ByteWriter().Byte(1).Byte(0).Number(index);
        List<byte[]> options = Memory(scope);
        if (index < scope.Funcs.Count && (scope.Funcs[(int)index].IsAsync ? choices.OneIn(2) : choices.Wrong(10)))
        {
            options.Add([6]);
        }

        WriteOptions(writer, options);
        scope.Add(8, 0, writer.ToArray());
        scope.CoreFuncs++;
    }

    /// <summary>Adds a canonical built-in.</summary>
    public void BuiltIn(GeneratedScope scope)
    {
        byte opcode = choices.Wrong(10) ? (byte)_random.Next(0x44) : Ungated[_random.Next(Ungated.Length)];
        ByteWriter writer = new ByteWriter().Byte(opcode);
        byte wanted = opcode is >= 0x15 and <= 0x1b ? (byte)0x65 : (byte)0x66;
        bool takesType = opcode is (>= 0x02 and <= 0x04) or (>= 0x0e and <= 0x1b);
        uint? found = opcode is >= 0x0e and <= 0x1b
            ? choices.Index(scope.Types, t => t.Kind == GeneratedKind.Value && t.Opcode == wanted)
            : choices.Index(scope.Types, t => t.Kind == GeneratedKind.Resource && (opcode == 0x03 || !t.IsNamed));
        if (takesType && found is null && !choices.Wrong(10))
        {
            return;
        }

        uint type = found ?? 0;
        switch (opcode)
        {
            case 0x02 or 0x03 or 0x04 or 0x0e or 0x13 or 0x14 or 0x15 or 0x1a or 0x1b:
                writer.Number(type);
                break;
            case 0x06 or 0x0c or 0x29 or 0x2a or 0x2b or 0x2c or 0x2d:
                writer.Byte((byte)(choices.Wrong(3) ? 1 : 0));
                break;
            case 0x09:
                writer.Byte(0).Byte((byte)_random.Next(0x73, 0x80));
                WriteOptions(writer, Memory(scope, withRealloc: false));
                break;
            case 0x0a or 0x0b:
                writer.Byte(0x7f).Number(choices.Wrong(3) ? 1u : 0u);
                break;
            case 0x0f or 0x10 or 0x16 or 0x17:
                writer.Number(type);
                List<byte[]> options = Memory(scope, withRealloc: opcode is 0x0f or 0x16);
                if (!choices.Wrong(4))
                {
                    options.Add([6]);
                }

                WriteOptions(writer, options);
                break;
            case 0x11 or 0x12 or 0x18 or 0x19:
                writer.Number(type).Byte((byte)(choices.Wrong(3) ? 1 : 0));
                break;
            case 0x1c or 0x1d:
                WriteOptions(writer, Memory(scope, withRealloc: opcode == 0x1d));
                break;
            case 0x20 or 0x21:
                writer.Byte((byte)(choices.Wrong(3) ? 1 : 0)).Number(Memory(scope) is [[_, var index], ..] ? index : 0u);
                break;
        }

        scope.Add(8, 0, writer.ToArray());
        scope.CoreFuncs++;
    }

    private List<byte[]> Memory(GeneratedScope scope, bool withRealloc = true)
    {
        if (choices.Wrong(6))
        {
            return [];
        }

        (uint memory, uint realloc, _) = AddModule(scope, "", "");
        return withRealloc || choices.Wrong(20) ? [Option(3, memory), Option(4, realloc)] : [Option(3, memory)];
    }

    // Rarely another type.
    private string Spoil(string types) => choices.Wrong(30) ? types + "l" : types;

    private void WriteOptions(ByteWriter writer, List<byte[]> options)
    {
        if (choices.OneIn(3))
        {
            options.Add([(byte)_random.Next(3)]);
        }

        if (options.Count > 0 && choices.Wrong(15))
        {
            options.RemoveAt(_random.Next(options.Count));
        }

        writer.Number((uint)options.Count);
        options.ForEach(option => writer.Bytes(option));
    }

    private static byte[] Option(byte opcode, uint index) => new ByteWriter().Byte(opcode).Number(index).ToArray();

    private static (uint Memory, uint Realloc, uint Func) AddModule(GeneratedScope scope, string parameters, string results)
    {
        scope.Add(1, 0, GeneratedModule.Write(parameters, results));
        scope.Add(2, 0, new ByteWriter().Byte(0).Number((uint)scope.CoreModules++).Number(0).ToArray());
        uint instance = (uint)scope.CoreInstances++;
        Alias(scope, 2, instance, "memory");
        Alias(scope, 0, instance, GeneratedModule.Realloc);
        Alias(scope, 0, instance, "f");
        scope.CoreFuncs += 2;
        return ((uint)scope.CoreMemories++, (uint)scope.CoreFuncs - 2, (uint)scope.CoreFuncs - 1);
    }

    private static void Alias(GeneratedScope scope, byte coreSort, uint instance, string name) =>
        scope.Add(6, 0, new ByteWriter().Byte(0).Byte(coreSort).Byte(1).Number(instance).Name(name).ToArray());
}
