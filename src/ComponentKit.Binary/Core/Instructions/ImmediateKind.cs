namespace ComponentKit.Binary.Core.Instructions;

/// <summary>What follows the opcode of an instruction: one piece of it.</summary>
internal enum ImmediateKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A type index.</summary>
    Type,

    /// <summary>A function index.</summary>
    Function,

    /// <summary>A table index.</summary>
    Table,

    /// <summary>A memory index.</summary>
    Memory,

    /// <summary>A global index.</summary>
    Global,

    /// <summary>A tag index.</summary>
    Tag,

    /// <summary>The index of an element segment.</summary>
    Element,

    /// <summary>The index of a data segment.</summary>
    Data,

    /// <summary>A number that means something inside its function only: a local, a label, a field, a length.</summary>
    Number,

    /// <summary>The type of a block.</summary>
    BlockType,

    /// <summary>A heap type.</summary>
    HeapType,

    /// <summary>An alignment, perhaps a memory index, and an offset.</summary>
    MemoryArgument,

    /// <summary>A signed number of 32 bits.</summary>
    I32,

    /// <summary>A signed number of 64 bits.</summary>
    I64,

    /// <summary>Four bytes.</summary>
    F32,

    /// <summary>Eight bytes.</summary>
    F64,

    /// <summary>Sixteen bytes: a vector, or the lanes of a shuffle.</summary>
    Bytes16,

    /// <summary>A byte: a lane.</summary>
    Lane,

    /// <summary>A byte that is zero.</summary>
    Zero,

    /// <summary>The order of an atomic access: 0 or 1.</summary>
    Ordering,

    /// <summary>Which of the two types of a cast may be null: two bits.</summary>
    CastFlags,

    /// <summary>A vector of labels and one more label.</summary>
    Labels,

    /// <summary>A vector of value types.</summary>
    ValueTypes,

    /// <summary>A vector of the catch clauses of <c>try_table</c>.</summary>
    Catches,

    /// <summary>A vector of the handlers of <c>resume</c>.</summary>
    Handlers,
}
