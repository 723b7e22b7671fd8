using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;

namespace ComponentKit.Binary.Tests.Core;

/// <summary>Modules that are built are those that the text format describes.</summary>
public class CoreModuleBuilderTests
{
    private static readonly CoreFuncType Unary = new([CoreValueType.I32], [CoreValueType.I32]);

    [Fact]
    public void A_module_is_built_to_the_bytes_of_its_text()
    {
        var builder = new CoreModuleBuilder();
        uint log = builder.ImportFunction("env", "log", new CoreFuncType([CoreValueType.I32], []));
        uint factorial = builder.DeclareFunction(Unary);
        uint memory = builder.AddMemory(new CoreLimits(1, 2, Is64: false, IsShared: false, PageSizeLog2: null));
        uint calls = builder.AddGlobal(CoreValueType.I64, new InstructionWriter().I64Const(-1).End(), isMutable: true);
        uint table = builder.AddTable(new CoreTable(
            new CoreExternType.Table(CoreValueType.FuncRef, new CoreLimits(1, null, false, false, null)), null));
        builder.DefineFunction(
            factorial,
            new InstructionWriter()
                .LocalGet(0).Call(log)
                .GlobalGet(calls).I64Const(1).I64Add().GlobalSet(calls)
                .I32Const(0).LocalGet(0).I32Store(offset: 16)
                .LocalGet(0).I32Eqz()
                .If(CoreValueType.I32)
                .I32Const(1)
                .Else()
                .LocalGet(0).LocalGet(0).I32Const(1).I32Sub().Call(factorial).I32Mul()
                .End()
                .End(),
            CoreValueType.I32,
            CoreValueType.I32,
            CoreValueType.F64);
        builder.Export("factorial", CoreIndexSpace.Function, factorial);
        builder.Export("memory", CoreIndexSpace.Memory, memory);
        builder.AddElements(new CoreElementSegment(new CoreSegmentMode.Active(table, new InstructionWriter().I32Const(0).End().ToExpression()))
        {
            Functions = [factorial],
        });
        builder.AddData(new CoreDataSegment(
            new CoreSegmentMode.Active(memory, new InstructionWriter().I32Const(8).End().ToExpression()), "hi"u8.ToArray()));

        byte[] expected = Wat.ToWasm(
            """
            (module
              (type (func (param i32)))
              (type (func (param i32) (result i32)))
              (import "env" "log" (func (type 0)))
              (table 1 funcref)
              (memory 1 2)
              (global (mut i64) (i64.const -1))
              (export "factorial" (func 1))
              (export "memory" (memory 0))
              (elem (i32.const 0) func 1)
              (func (type 1) (local i32 i32 f64)
                (call 0 (local.get 0))
                (global.set 0 (i64.add (global.get 0) (i64.const 1)))
                (i32.store offset=16 (i32.const 0) (local.get 0))
                (if (result i32) (i32.eqz (local.get 0))
                  (then (i32.const 1))
                  (else (i32.mul (local.get 0) (call 1 (i32.sub (local.get 0) (i32.const 1)))))))
              (data (i32.const 8) "hi"))
            """);
        Assert.Equal(expected, builder.Build().ToBytes());
    }

    [Fact]
    public void Equal_types_are_one()
    {
        var builder = new CoreModuleBuilder();
        Assert.Equal(builder.Type(Unary), builder.Type([CoreValueType.I32], [CoreValueType.I32]));
        Assert.Equal(1u, builder.Type(new CoreFuncType([], [])));
    }

    [Fact]
    public void An_import_cannot_follow_a_definition_of_its_kind()
    {
        var builder = new CoreModuleBuilder();
        builder.DeclareFunction(Unary);
        Assert.Throws<InvalidOperationException>(() => builder.ImportFunction("env", "late", Unary));
    }

    [Fact]
    public void A_declared_function_needs_a_body()
    {
        var builder = new CoreModuleBuilder();
        builder.DeclareFunction(Unary);
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void Code_has_to_be_finished()
    {
        InstructionWriter open = new InstructionWriter().Block().Nop();
        Assert.Throws<InvalidOperationException>(open.ToExpression);
        Assert.Throws<InvalidOperationException>(open.End().ToExpression);
        open.End().ToExpression();
    }

    [Fact]
    public void An_instruction_gets_the_immediates_that_it_takes() =>
        Assert.Throws<ArgumentException>(() => new InstructionWriter().Op(Opcode.I32Add, 1));
}
