using System.Collections.Immutable;
using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Flat values in locals. In a variant, a local may be of a wider type than the value in it (CanonicalABI.md, Flattening: <c>join</c>).</summary>
/// <param name="code">The function.</param>
/// <param name="first">The first of the locals, which follow each other.</param>
/// <param name="types">The types of the locals.</param>
internal sealed class FlatSlots(AdapterCode code, uint first, ImmutableArray<FlatType> types)
{
    /// <summary>Pushes a value.</summary>
    internal void Get(int slot, FlatType type)
    {
        InstructionWriter writer = code.Writer.LocalGet(first + (uint)slot);
        switch (types[slot], type)
        {
            case (FlatType.I32, FlatType.F32):
                writer.F32ReinterpretI32();
                break;
            case (FlatType.I64, FlatType.I32):
                writer.I32WrapI64();
                break;
            case (FlatType.I64, FlatType.F32):
                writer.I32WrapI64().F32ReinterpretI32();
                break;
            case (FlatType.I64, FlatType.F64):
                writer.F64ReinterpretI64();
                break;
        }
    }

    /// <summary>Takes a value from the stack.</summary>
    internal void Set(int slot, FlatType type)
    {
        InstructionWriter writer = code.Writer;
        switch (types[slot], type)
        {
            case (FlatType.I32, FlatType.F32):
                writer.I32ReinterpretF32();
                break;
            case (FlatType.I64, FlatType.I32):
                writer.I64ExtendI32U();
                break;
            case (FlatType.I64, FlatType.F32):
                writer.I32ReinterpretF32().I64ExtendI32U();
                break;
            case (FlatType.I64, FlatType.F64):
                writer.I64ReinterpretF64();
                break;
        }

        writer.LocalSet(first + (uint)slot);
    }

    /// <summary>Sets a slot to 0.</summary>
    internal void Clear(int slot)
    {
        switch (types[slot])
        {
            case FlatType.I32:
                code.Writer.I32Const(0);
                break;
            case FlatType.I64:
                code.Writer.I64Const(0);
                break;
            case FlatType.F32:
                code.Writer.F32Const(0);
                break;
            default:
                code.Writer.F64Const(0);
                break;
        }

        code.Writer.LocalSet(first + (uint)slot);
    }

    /// <summary>Pushes all.</summary>
    internal void GetAll()
    {
        for (int i = 0; i < types.Length; i++)
        {
            code.Writer.LocalGet(first + (uint)i);
        }
    }

    /// <summary>New locals for flat values.</summary>
    internal static FlatSlots Create(AdapterCode code, ImmutableArray<FlatType> types)
    {
        uint first = 0;
        for (int i = 0; i < types.Length; i++)
        {
            uint local = code.Local(CoreTypeOf(types[i]));
            first = i == 0 ? local : first;
        }

        return new FlatSlots(code, first, types);
    }

    /// <summary>The core type of a flat value.</summary>
    internal static CoreValueType CoreTypeOf(FlatType type) => type switch
    {
        FlatType.I32 => CoreValueType.I32,
        FlatType.I64 => CoreValueType.I64,
        FlatType.F32 => CoreValueType.F32,
        _ => CoreValueType.F64,
    };
}
