namespace ComponentKit.Binary.Core.Instructions;

/// <summary>The instructions of core WebAssembly, by the names of the specification.</summary>
/// <remarks>
/// The number of an instruction of one byte is that byte. Others have their prefix byte times 0x10000 added to the number that
/// follows it. Beyond WebAssembly 3.0 these are the instructions of threads, wide arithmetic, stack switching and the legacy form of
/// exceptions. <see cref="OpcodeTable"/> has what follows each of them.
/// </remarks>
public enum Opcode
{
#pragma warning disable CS1591 // The names are the specification's.
    // Of one byte.
    Unreachable = 0x00, Nop, Block, Loop, If, Else, Try, Catch, Throw, Rethrow, ThrowRef, End, Br, BrIf, BrTable, Return, Call,
    CallIndirect = 0x11, ReturnCall, ReturnCallIndirect, CallRef, ReturnCallRef,
    Delegate = 0x18, CatchAll, Drop, Select, SelectTyped,
    TryTable = 0x1f, LocalGet, LocalSet, LocalTee, GlobalGet, GlobalSet, TableGet, TableSet,
    I32Load = 0x28, I64Load, F32Load, F64Load, I32Load8S, I32Load8U, I32Load16S, I32Load16U, I64Load8S, I64Load8U, I64Load16S,
    I64Load16U = 0x33, I64Load32S, I64Load32U, I32Store, I64Store, F32Store, F64Store, I32Store8, I32Store16, I64Store8,
    I64Store16 = 0x3d, I64Store32, MemorySize, MemoryGrow, I32Const, I64Const, F32Const, F64Const, I32Eqz, I32Eq, I32Ne, I32LtS,
    I32LtU = 0x49, I32GtS, I32GtU, I32LeS, I32LeU, I32GeS, I32GeU, I64Eqz, I64Eq, I64Ne, I64LtS, I64LtU, I64GtS, I64GtU, I64LeS,
    I64LeU = 0x58, I64GeS, I64GeU, F32Eq, F32Ne, F32Lt, F32Gt, F32Le, F32Ge, F64Eq, F64Ne, F64Lt, F64Gt, F64Le, F64Ge, I32Clz,
    I32Ctz = 0x68, I32Popcnt, I32Add, I32Sub, I32Mul, I32DivS, I32DivU, I32RemS, I32RemU, I32And, I32Or, I32Xor, I32Shl, I32ShrS,
    I32ShrU = 0x76, I32Rotl, I32Rotr, I64Clz, I64Ctz, I64Popcnt, I64Add, I64Sub, I64Mul, I64DivS, I64DivU, I64RemS, I64RemU,
    I64And = 0x83, I64Or, I64Xor, I64Shl, I64ShrS, I64ShrU, I64Rotl, I64Rotr, F32Abs, F32Neg, F32Ceil, F32Floor, F32Trunc,
    F32Nearest = 0x90, F32Sqrt, F32Add, F32Sub, F32Mul, F32Div, F32Min, F32Max, F32Copysign, F64Abs, F64Neg, F64Ceil, F64Floor,
    F64Trunc = 0x9d, F64Nearest, F64Sqrt, F64Add, F64Sub, F64Mul, F64Div, F64Min, F64Max, F64Copysign, I32WrapI64, I32TruncF32S,
    I32TruncF32U = 0xa9, I32TruncF64S, I32TruncF64U, I64ExtendI32S, I64ExtendI32U, I64TruncF32S, I64TruncF32U, I64TruncF64S,
    I64TruncF64U = 0xb1, F32ConvertI32S, F32ConvertI32U, F32ConvertI64S, F32ConvertI64U, F32DemoteF64, F64ConvertI32S,
    F64ConvertI32U = 0xb8, F64ConvertI64S, F64ConvertI64U, F64PromoteF32, I32ReinterpretF32, I64ReinterpretF64, F32ReinterpretI32,
    F64ReinterpretI64 = 0xbf, I32Extend8S, I32Extend16S, I64Extend8S, I64Extend16S, I64Extend32S,
    RefNull = 0xd0, RefIsNull, RefFunc, RefEq, RefAsNonNull, BrOnNull, BrOnNonNull,
    ContNew = 0xe0, ContBind, Suspend, Resume, ResumeThrow, ResumeThrowRef, Switch,

    // Behind 0xfb: garbage collection.
    StructNew = 0xfb0000, StructNewDefault, StructGet, StructGetS, StructGetU, StructSet, ArrayNew, ArrayNewDefault, ArrayNewFixed,
    ArrayNewData = 0xfb0009, ArrayNewElem, ArrayGet, ArrayGetS, ArrayGetU, ArraySet, ArrayLen, ArrayFill, ArrayCopy, ArrayInitData,
    ArrayInitElem = 0xfb0013, RefTest, RefTestNull, RefCast, RefCastNull, BrOnCast, BrOnCastFail, AnyConvertExtern,
    ExternConvertAny = 0xfb001b, RefI31, I31GetS, I31GetU,

    // Behind 0xfc: conversions that saturate, bulk memory, tables, wide arithmetic.
    I32TruncSatF32S = 0xfc0000, I32TruncSatF32U, I32TruncSatF64S, I32TruncSatF64U, I64TruncSatF32S, I64TruncSatF32U,
    I64TruncSatF64S = 0xfc0006, I64TruncSatF64U, MemoryInit, DataDrop, MemoryCopy, MemoryFill, TableInit, ElemDrop, TableCopy,
    TableGrow = 0xfc000f, TableSize, TableFill,
    I64Add128 = 0xfc0013, I64Sub128, I64MulWideS, I64MulWideU,

    // Behind 0xfd: vectors.
    V128Load = 0xfd0000, V128Load8x8S, V128Load8x8U, V128Load16x4S, V128Load16x4U, V128Load32x2S, V128Load32x2U, V128Load8Splat,
    V128Load16Splat = 0xfd0008, V128Load32Splat, V128Load64Splat, V128Store, V128Const, I8x16Shuffle, I8x16Swizzle, I8x16Splat,
    I16x8Splat = 0xfd0010, I32x4Splat, I64x2Splat, F32x4Splat, F64x2Splat, I8x16ExtractLaneS, I8x16ExtractLaneU, I8x16ReplaceLane,
    I16x8ExtractLaneS = 0xfd0018, I16x8ExtractLaneU, I16x8ReplaceLane, I32x4ExtractLane, I32x4ReplaceLane, I64x2ExtractLane,
    I64x2ReplaceLane = 0xfd001e, F32x4ExtractLane, F32x4ReplaceLane, F64x2ExtractLane, F64x2ReplaceLane, I8x16Eq, I8x16Ne,
    I8x16LtS = 0xfd0025, I8x16LtU, I8x16GtS, I8x16GtU, I8x16LeS, I8x16LeU, I8x16GeS, I8x16GeU, I16x8Eq, I16x8Ne, I16x8LtS,
    I16x8LtU = 0xfd0030, I16x8GtS, I16x8GtU, I16x8LeS, I16x8LeU, I16x8GeS, I16x8GeU, I32x4Eq, I32x4Ne, I32x4LtS, I32x4LtU,
    I32x4GtS = 0xfd003b, I32x4GtU, I32x4LeS, I32x4LeU, I32x4GeS, I32x4GeU, F32x4Eq, F32x4Ne, F32x4Lt, F32x4Gt, F32x4Le, F32x4Ge,
    F64x2Eq = 0xfd0047, F64x2Ne, F64x2Lt, F64x2Gt, F64x2Le, F64x2Ge, V128Not, V128And, V128Andnot, V128Or, V128Xor, V128Bitselect,
    V128AnyTrue = 0xfd0053, V128Load8Lane, V128Load16Lane, V128Load32Lane, V128Load64Lane, V128Store8Lane, V128Store16Lane,
    V128Store32Lane = 0xfd005a, V128Store64Lane, V128Load32Zero, V128Load64Zero, F32x4DemoteF64x2Zero, F64x2PromoteLowF32x4,
    I8x16Abs = 0xfd0060, I8x16Neg, I8x16Popcnt, I8x16AllTrue, I8x16Bitmask, I8x16NarrowI16x8S, I8x16NarrowI16x8U, F32x4Ceil,
    F32x4Floor = 0xfd0068, F32x4Trunc, F32x4Nearest, I8x16Shl, I8x16ShrS, I8x16ShrU, I8x16Add, I8x16AddSatS, I8x16AddSatU,
    I8x16Sub = 0xfd0071, I8x16SubSatS, I8x16SubSatU, F64x2Ceil, F64x2Floor, I8x16MinS, I8x16MinU, I8x16MaxS, I8x16MaxU, F64x2Trunc,
    I8x16AvgrU = 0xfd007b, I16x8ExtaddPairwiseI8x16S, I16x8ExtaddPairwiseI8x16U, I32x4ExtaddPairwiseI16x8S,
    I32x4ExtaddPairwiseI16x8U = 0xfd007f, I16x8Abs, I16x8Neg, I16x8Q15mulrSatS, I16x8AllTrue, I16x8Bitmask, I16x8NarrowI32x4S,
    I16x8NarrowI32x4U = 0xfd0086, I16x8ExtendLowI8x16S, I16x8ExtendHighI8x16S, I16x8ExtendLowI8x16U, I16x8ExtendHighI8x16U,
    I16x8Shl = 0xfd008b, I16x8ShrS, I16x8ShrU, I16x8Add, I16x8AddSatS, I16x8AddSatU, I16x8Sub, I16x8SubSatS, I16x8SubSatU,
    F64x2Nearest = 0xfd0094, I16x8Mul, I16x8MinS, I16x8MinU, I16x8MaxS, I16x8MaxU,
    I16x8AvgrU = 0xfd009b, I16x8ExtmulLowI8x16S, I16x8ExtmulHighI8x16S, I16x8ExtmulLowI8x16U, I16x8ExtmulHighI8x16U, I32x4Abs,
    I32x4Neg = 0xfd00a1,
    I32x4AllTrue = 0xfd00a3, I32x4Bitmask,
    I32x4ExtendLowI16x8S = 0xfd00a7, I32x4ExtendHighI16x8S, I32x4ExtendLowI16x8U, I32x4ExtendHighI16x8U, I32x4Shl, I32x4ShrS,
    I32x4ShrU = 0xfd00ad, I32x4Add,
    I32x4Sub = 0xfd00b1,
    I32x4Mul = 0xfd00b5, I32x4MinS, I32x4MinU, I32x4MaxS, I32x4MaxU, I32x4DotI16x8S,
    I32x4ExtmulLowI16x8S = 0xfd00bc, I32x4ExtmulHighI16x8S, I32x4ExtmulLowI16x8U, I32x4ExtmulHighI16x8U, I64x2Abs, I64x2Neg,
    I64x2AllTrue = 0xfd00c3, I64x2Bitmask,
    I64x2ExtendLowI32x4S = 0xfd00c7, I64x2ExtendHighI32x4S, I64x2ExtendLowI32x4U, I64x2ExtendHighI32x4U, I64x2Shl, I64x2ShrS,
    I64x2ShrU = 0xfd00cd, I64x2Add,
    I64x2Sub = 0xfd00d1,
    I64x2Mul = 0xfd00d5, I64x2Eq, I64x2Ne, I64x2LtS, I64x2GtS, I64x2LeS, I64x2GeS, I64x2ExtmulLowI32x4S, I64x2ExtmulHighI32x4S,
    I64x2ExtmulLowI32x4U = 0xfd00de, I64x2ExtmulHighI32x4U, F32x4Abs, F32x4Neg,
    F32x4Sqrt = 0xfd00e3, F32x4Add, F32x4Sub, F32x4Mul, F32x4Div, F32x4Min, F32x4Max, F32x4Pmin, F32x4Pmax, F64x2Abs, F64x2Neg,
    F64x2Sqrt = 0xfd00ef, F64x2Add, F64x2Sub, F64x2Mul, F64x2Div, F64x2Min, F64x2Max, F64x2Pmin, F64x2Pmax, I32x4TruncSatF32x4S,
    I32x4TruncSatF32x4U = 0xfd00f9, F32x4ConvertI32x4S, F32x4ConvertI32x4U, I32x4TruncSatF64x2SZero, I32x4TruncSatF64x2UZero,
    F64x2ConvertLowI32x4S = 0xfd00fe, F64x2ConvertLowI32x4U, I8x16RelaxedSwizzle, I32x4RelaxedTruncF32x4S, I32x4RelaxedTruncF32x4U,
    I32x4RelaxedTruncF64x2SZero = 0xfd0103, I32x4RelaxedTruncF64x2UZero, F32x4RelaxedMadd, F32x4RelaxedNmadd, F64x2RelaxedMadd,
    F64x2RelaxedNmadd = 0xfd0108, I8x16RelaxedLaneselect, I16x8RelaxedLaneselect, I32x4RelaxedLaneselect, I64x2RelaxedLaneselect,
    F32x4RelaxedMin = 0xfd010d, F32x4RelaxedMax, F64x2RelaxedMin, F64x2RelaxedMax, I16x8RelaxedQ15mulrS,
    I16x8RelaxedDotI8x16I7x16S = 0xfd0112, I32x4RelaxedDotI8x16I7x16AddS,

    // Behind 0xfe: threads.
    MemoryAtomicNotify = 0xfe0000, MemoryAtomicWait32, MemoryAtomicWait64, AtomicFence,
    I32AtomicLoad = 0xfe0010, I64AtomicLoad, I32AtomicLoad8U, I32AtomicLoad16U, I64AtomicLoad8U, I64AtomicLoad16U,
    I64AtomicLoad32U = 0xfe0016, I32AtomicStore, I64AtomicStore, I32AtomicStore8, I32AtomicStore16, I64AtomicStore8,
    I64AtomicStore16 = 0xfe001c, I64AtomicStore32, I32AtomicRmwAdd, I64AtomicRmwAdd, I32AtomicRmw8AddU, I32AtomicRmw16AddU,
    I64AtomicRmw8AddU = 0xfe0022, I64AtomicRmw16AddU, I64AtomicRmw32AddU, I32AtomicRmwSub, I64AtomicRmwSub, I32AtomicRmw8SubU,
    I32AtomicRmw16SubU = 0xfe0028, I64AtomicRmw8SubU, I64AtomicRmw16SubU, I64AtomicRmw32SubU, I32AtomicRmwAnd, I64AtomicRmwAnd,
    I32AtomicRmw8AndU = 0xfe002e, I32AtomicRmw16AndU, I64AtomicRmw8AndU, I64AtomicRmw16AndU, I64AtomicRmw32AndU, I32AtomicRmwOr,
    I64AtomicRmwOr = 0xfe0034, I32AtomicRmw8OrU, I32AtomicRmw16OrU, I64AtomicRmw8OrU, I64AtomicRmw16OrU, I64AtomicRmw32OrU,
    I32AtomicRmwXor = 0xfe003a, I64AtomicRmwXor, I32AtomicRmw8XorU, I32AtomicRmw16XorU, I64AtomicRmw8XorU, I64AtomicRmw16XorU,
    I64AtomicRmw32XorU = 0xfe0040, I32AtomicRmwXchg, I64AtomicRmwXchg, I32AtomicRmw8XchgU, I32AtomicRmw16XchgU, I64AtomicRmw8XchgU,
    I64AtomicRmw16XchgU = 0xfe0046, I64AtomicRmw32XchgU, I32AtomicRmwCmpxchg, I64AtomicRmwCmpxchg, I32AtomicRmw8CmpxchgU,
    I32AtomicRmw16CmpxchgU = 0xfe004b, I64AtomicRmw8CmpxchgU, I64AtomicRmw16CmpxchgU, I64AtomicRmw32CmpxchgU, GlobalAtomicGet,
    GlobalAtomicSet = 0xfe0050, GlobalAtomicRmwAdd, GlobalAtomicRmwSub, GlobalAtomicRmwAnd, GlobalAtomicRmwOr, GlobalAtomicRmwXor,
    GlobalAtomicRmwXchg = 0xfe0056, GlobalAtomicRmwCmpxchg, TableAtomicGet, TableAtomicSet, TableAtomicRmwXchg,
    TableAtomicRmwCmpxchg = 0xfe005b, StructAtomicGet, StructAtomicGetS, StructAtomicGetU, StructAtomicSet, StructAtomicRmwAdd,
    StructAtomicRmwSub = 0xfe0061, StructAtomicRmwAnd, StructAtomicRmwOr, StructAtomicRmwXor, StructAtomicRmwXchg,
    StructAtomicRmwCmpxchg = 0xfe0066, ArrayAtomicGet, ArrayAtomicGetS, ArrayAtomicGetU, ArrayAtomicSet, ArrayAtomicRmwAdd,
    ArrayAtomicRmwSub = 0xfe006c, ArrayAtomicRmwAnd, ArrayAtomicRmwOr, ArrayAtomicRmwXor, ArrayAtomicRmwXchg,
    ArrayAtomicRmwCmpxchg = 0xfe0071, RefI31Shared,
#pragma warning restore CS1591
}
