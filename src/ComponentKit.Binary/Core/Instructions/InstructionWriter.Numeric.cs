namespace ComponentKit.Binary.Core.Instructions;

/// <content>Numbers.</content>
public sealed partial class InstructionWriter
{
    /// <summary><c>i32.const</c></summary>
    /// <param name="value">The number.</param>
    public InstructionWriter I32Const(int value)
    {
        Start(Opcode.I32Const);
        _sink.Signed(value);
        return this;
    }

    /// <summary><c>i64.const</c></summary>
    /// <param name="value">The number.</param>
    public InstructionWriter I64Const(long value)
    {
        Start(Opcode.I64Const);
        _sink.Signed(value);
        return this;
    }

    /// <summary><c>f32.const</c></summary>
    /// <param name="value">The number.</param>
    public InstructionWriter F32Const(float value)
    {
        Start(Opcode.F32Const);
        _sink.F32(value);
        return this;
    }

    /// <summary><c>f64.const</c></summary>
    /// <param name="value">The number.</param>
    public InstructionWriter F64Const(double value)
    {
        Start(Opcode.F64Const);
        _sink.F64(value);
        return this;
    }

    /// <summary><c>i32.eqz</c></summary>
    public InstructionWriter I32Eqz() => Op(Opcode.I32Eqz);

    /// <summary><c>i32.eq</c></summary>
    public InstructionWriter I32Eq() => Op(Opcode.I32Eq);

    /// <summary><c>i32.ne</c></summary>
    public InstructionWriter I32Ne() => Op(Opcode.I32Ne);

    /// <summary><c>i32.lt_s</c></summary>
    public InstructionWriter I32LtS() => Op(Opcode.I32LtS);

    /// <summary><c>i32.lt_u</c></summary>
    public InstructionWriter I32LtU() => Op(Opcode.I32LtU);

    /// <summary><c>i32.gt_s</c></summary>
    public InstructionWriter I32GtS() => Op(Opcode.I32GtS);

    /// <summary><c>i32.gt_u</c></summary>
    public InstructionWriter I32GtU() => Op(Opcode.I32GtU);

    /// <summary><c>i32.le_s</c></summary>
    public InstructionWriter I32LeS() => Op(Opcode.I32LeS);

    /// <summary><c>i32.le_u</c></summary>
    public InstructionWriter I32LeU() => Op(Opcode.I32LeU);

    /// <summary><c>i32.ge_s</c></summary>
    public InstructionWriter I32GeS() => Op(Opcode.I32GeS);

    /// <summary><c>i32.ge_u</c></summary>
    public InstructionWriter I32GeU() => Op(Opcode.I32GeU);

    /// <summary><c>i32.add</c></summary>
    public InstructionWriter I32Add() => Op(Opcode.I32Add);

    /// <summary><c>i32.sub</c></summary>
    public InstructionWriter I32Sub() => Op(Opcode.I32Sub);

    /// <summary><c>i32.mul</c></summary>
    public InstructionWriter I32Mul() => Op(Opcode.I32Mul);

    /// <summary><c>i32.and</c></summary>
    public InstructionWriter I32And() => Op(Opcode.I32And);

    /// <summary><c>i32.or</c></summary>
    public InstructionWriter I32Or() => Op(Opcode.I32Or);

    /// <summary><c>i32.xor</c></summary>
    public InstructionWriter I32Xor() => Op(Opcode.I32Xor);

    /// <summary><c>i32.shl</c></summary>
    public InstructionWriter I32Shl() => Op(Opcode.I32Shl);

    /// <summary><c>i32.shr_s</c></summary>
    public InstructionWriter I32ShrS() => Op(Opcode.I32ShrS);

    /// <summary><c>i32.shr_u</c></summary>
    public InstructionWriter I32ShrU() => Op(Opcode.I32ShrU);

    /// <summary><c>i64.eqz</c></summary>
    public InstructionWriter I64Eqz() => Op(Opcode.I64Eqz);

    /// <summary><c>i64.eq</c></summary>
    public InstructionWriter I64Eq() => Op(Opcode.I64Eq);

    /// <summary><c>i64.ne</c></summary>
    public InstructionWriter I64Ne() => Op(Opcode.I64Ne);

    /// <summary><c>i64.lt_s</c></summary>
    public InstructionWriter I64LtS() => Op(Opcode.I64LtS);

    /// <summary><c>i64.lt_u</c></summary>
    public InstructionWriter I64LtU() => Op(Opcode.I64LtU);

    /// <summary><c>i64.gt_s</c></summary>
    public InstructionWriter I64GtS() => Op(Opcode.I64GtS);

    /// <summary><c>i64.gt_u</c></summary>
    public InstructionWriter I64GtU() => Op(Opcode.I64GtU);

    /// <summary><c>i64.le_s</c></summary>
    public InstructionWriter I64LeS() => Op(Opcode.I64LeS);

    /// <summary><c>i64.le_u</c></summary>
    public InstructionWriter I64LeU() => Op(Opcode.I64LeU);

    /// <summary><c>i64.ge_s</c></summary>
    public InstructionWriter I64GeS() => Op(Opcode.I64GeS);

    /// <summary><c>i64.ge_u</c></summary>
    public InstructionWriter I64GeU() => Op(Opcode.I64GeU);

    /// <summary><c>i64.add</c></summary>
    public InstructionWriter I64Add() => Op(Opcode.I64Add);

    /// <summary><c>i64.sub</c></summary>
    public InstructionWriter I64Sub() => Op(Opcode.I64Sub);

    /// <summary><c>i64.mul</c></summary>
    public InstructionWriter I64Mul() => Op(Opcode.I64Mul);

    /// <summary><c>i64.and</c></summary>
    public InstructionWriter I64And() => Op(Opcode.I64And);

    /// <summary><c>i64.or</c></summary>
    public InstructionWriter I64Or() => Op(Opcode.I64Or);

    /// <summary><c>i64.xor</c></summary>
    public InstructionWriter I64Xor() => Op(Opcode.I64Xor);

    /// <summary><c>i64.shl</c></summary>
    public InstructionWriter I64Shl() => Op(Opcode.I64Shl);

    /// <summary><c>i64.shr_s</c></summary>
    public InstructionWriter I64ShrS() => Op(Opcode.I64ShrS);

    /// <summary><c>i64.shr_u</c></summary>
    public InstructionWriter I64ShrU() => Op(Opcode.I64ShrU);

    /// <summary><c>i32.wrap_i64</c></summary>
    public InstructionWriter I32WrapI64() => Op(Opcode.I32WrapI64);

    /// <summary><c>i64.extend_i32_s</c></summary>
    public InstructionWriter I64ExtendI32S() => Op(Opcode.I64ExtendI32S);

    /// <summary><c>i64.extend_i32_u</c></summary>
    public InstructionWriter I64ExtendI32U() => Op(Opcode.I64ExtendI32U);

    /// <summary><c>i32.reinterpret_f32</c></summary>
    public InstructionWriter I32ReinterpretF32() => Op(Opcode.I32ReinterpretF32);

    /// <summary><c>f32.reinterpret_i32</c></summary>
    public InstructionWriter F32ReinterpretI32() => Op(Opcode.F32ReinterpretI32);

    /// <summary><c>i64.reinterpret_f64</c></summary>
    public InstructionWriter I64ReinterpretF64() => Op(Opcode.I64ReinterpretF64);

    /// <summary><c>f64.reinterpret_i64</c></summary>
    public InstructionWriter F64ReinterpretI64() => Op(Opcode.F64ReinterpretI64);
}
