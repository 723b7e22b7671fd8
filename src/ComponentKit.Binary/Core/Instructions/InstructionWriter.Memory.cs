namespace ComponentKit.Binary.Core.Instructions;

/// <content>Memories and tables.</content>
public sealed partial class InstructionWriter
{
    /// <summary><c>i32.load</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Load(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Load, new CoreMemoryArgument(2, offset, memory));

    /// <summary><c>i64.load</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I64Load(ulong offset = 0, uint memory = 0) => Op(Opcode.I64Load, new CoreMemoryArgument(3, offset, memory));

    /// <summary><c>f32.load</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter F32Load(ulong offset = 0, uint memory = 0) => Op(Opcode.F32Load, new CoreMemoryArgument(2, offset, memory));

    /// <summary><c>f64.load</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter F64Load(ulong offset = 0, uint memory = 0) => Op(Opcode.F64Load, new CoreMemoryArgument(3, offset, memory));

    /// <summary><c>i32.load8_s</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Load8S(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Load8S, new CoreMemoryArgument(0, offset, memory));

    /// <summary><c>i32.load8_u</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Load8U(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Load8U, new CoreMemoryArgument(0, offset, memory));

    /// <summary><c>i32.load16_s</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Load16S(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Load16S, new CoreMemoryArgument(1, offset, memory));

    /// <summary><c>i32.load16_u</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Load16U(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Load16U, new CoreMemoryArgument(1, offset, memory));

    /// <summary><c>i32.store</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Store(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Store, new CoreMemoryArgument(2, offset, memory));

    /// <summary><c>i64.store</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I64Store(ulong offset = 0, uint memory = 0) => Op(Opcode.I64Store, new CoreMemoryArgument(3, offset, memory));

    /// <summary><c>f32.store</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter F32Store(ulong offset = 0, uint memory = 0) => Op(Opcode.F32Store, new CoreMemoryArgument(2, offset, memory));

    /// <summary><c>f64.store</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter F64Store(ulong offset = 0, uint memory = 0) => Op(Opcode.F64Store, new CoreMemoryArgument(3, offset, memory));

    /// <summary><c>i32.store8</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Store8(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Store8, new CoreMemoryArgument(0, offset, memory));

    /// <summary><c>i32.store16</c></summary>
    /// <param name="offset">What is added to the address, in bytes.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter I32Store16(ulong offset = 0, uint memory = 0) => Op(Opcode.I32Store16, new CoreMemoryArgument(1, offset, memory));

    /// <summary><c>memory.size</c></summary>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter MemorySize(uint memory = 0) => Op(Opcode.MemorySize, memory);

    /// <summary><c>memory.grow</c></summary>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter MemoryGrow(uint memory = 0) => Op(Opcode.MemoryGrow, memory);

    /// <summary><c>memory.fill</c></summary>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter MemoryFill(uint memory = 0) => Op(Opcode.MemoryFill, memory);

    /// <summary><c>memory.copy</c></summary>
    /// <param name="target">The index of the memory that is written.</param>
    /// <param name="source">The index of the memory that is read.</param>
    public InstructionWriter MemoryCopy(uint target = 0, uint source = 0) => Op(Opcode.MemoryCopy, target, source);

    /// <summary><c>memory.init</c></summary>
    /// <param name="segment">The index of the data segment.</param>
    /// <param name="memory">The memory's index.</param>
    public InstructionWriter MemoryInit(uint segment, uint memory = 0) => Op(Opcode.MemoryInit, segment, memory);

    /// <summary><c>data.drop</c></summary>
    /// <param name="segment">The index of the data segment.</param>
    public InstructionWriter DataDrop(uint segment) => Op(Opcode.DataDrop, segment);

    /// <summary><c>table.get</c></summary>
    /// <param name="table">The table's index.</param>
    public InstructionWriter TableGet(uint table = 0) => Op(Opcode.TableGet, table);

    /// <summary><c>table.set</c></summary>
    /// <param name="table">The table's index.</param>
    public InstructionWriter TableSet(uint table = 0) => Op(Opcode.TableSet, table);

    /// <summary><c>table.size</c></summary>
    /// <param name="table">The table's index.</param>
    public InstructionWriter TableSize(uint table = 0) => Op(Opcode.TableSize, table);

    /// <summary><c>table.grow</c></summary>
    /// <param name="table">The table's index.</param>
    public InstructionWriter TableGrow(uint table = 0) => Op(Opcode.TableGrow, table);

    /// <summary><c>table.fill</c></summary>
    /// <param name="table">The table's index.</param>
    public InstructionWriter TableFill(uint table = 0) => Op(Opcode.TableFill, table);
}
