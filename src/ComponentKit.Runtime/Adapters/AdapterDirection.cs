using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Values on their way from one component's memory to another's, with the functions that move strings and lists.</summary>
internal sealed class AdapterDirection
{
    /// <summary>The most bytes that a string or list may take.</summary>
    internal const int MaxByteLength = (1 << 28) - 1;

    /// <summary>The core type of <c>realloc</c>.</summary>
    internal static readonly CoreFuncType ReallocType = new(
        [CoreValueType.I32, CoreValueType.I32, CoreValueType.I32, CoreValueType.I32], [CoreValueType.I32]);

    private static readonly CoreFuncType AllocateType = new([CoreValueType.I32, CoreValueType.I32], [CoreValueType.I32]);
    private static readonly CoreFuncType MoveType = new([CoreValueType.I32, CoreValueType.I32], [CoreValueType.I32, CoreValueType.I32]);

    private readonly AdapterModule _module;
    private readonly int _call;
    private readonly bool _isResult;
    private readonly PlanOptions _source;
    private readonly PlanOptions _target;
    private readonly Dictionary<WitType, uint> _lists = [];
    private uint? _allocate;
    private uint? _string;

    /// <summary>A direction.</summary>
    /// <param name="module">The module.</param>
    /// <param name="call">A call whose sides these are.</param>
    /// <param name="isResult">Whether values go from its callee to its caller.</param>
    /// <param name="source">The side that gives the values.</param>
    /// <param name="target">The side that takes them.</param>
    internal AdapterDirection(AdapterModule module, int call, bool isResult, PlanOptions source, PlanOptions target)
    {
        (_module, _call, _isResult, _source, _target) = (module, call, isResult, source, target);
        Flat = new FlatMover(this);
        Memory = new MemoryMover(this);
    }

    /// <summary>Moves flat values.</summary>
    internal FlatMover Flat { get; }

    /// <summary>Moves values from memory to memory.</summary>
    internal MemoryMover Memory { get; }

    /// <summary>The index of the memory that values come from.</summary>
    internal uint SourceMemory => _module[_source.Memory!];

    /// <summary>The index of the memory that values go to.</summary>
    internal uint TargetMemory => _module[_target.Memory!];

    /// <summary>Traps at a value that its type does not have.</summary>
    internal void FailAt(AdapterCode code, WitType type, uint value)
    {
        _module.Fail(
            code,
            new AssistNode(_call, AssistKind.Value, _isResult, type),
            () => code.Writer.LocalGet(value).I64ExtendI32U(),
            () => code.Writer.I64Const(0));
    }

    /// <summary>Checks a pointer that the source gave.</summary>
    internal void CheckPointer(AdapterCode code, uint pointer, TypeLayout value) =>
        Check(code, pointer, () => code.Writer.I64Const(value.Size), () => code.Writer.I32Const((int)value.Alignment), SourceMemory, AssistKind.Pointer);

    /// <summary>Checks the place that the target gave for a value.</summary>
    internal void CheckPlace(AdapterCode code, uint pointer, TypeLayout value) =>
        Check(code, pointer, () => code.Writer.I64Const(value.Size), () => code.Writer.I32Const((int)value.Alignment), TargetMemory, AssistKind.Allocation);

    /// <summary>Pushes the address of memory that the target gives for a value.</summary>
    internal void Allocate(AdapterCode code, TypeLayout value) =>
        code.Writer.I32Const((int)value.Alignment).I32Const((int)value.Size).Call(_allocate ??= WriteAllocate());

    /// <summary>Moves a string: takes its pointer and length from the stack, and pushes those that the target has.</summary>
    internal void MoveString(AdapterCode code) => code.Writer.Call(_string ??= WriteString());

    /// <summary>Moves a list: takes its pointer and length from the stack, and pushes those that the target has.</summary>
    internal void MoveList(AdapterCode code, WitType list, IReadOnlyList<WitType> parts)
    {
        if (!_lists.TryGetValue(list, out uint function))
        {
            function = _module.Declare(MoveType);
            _lists.Add(list, function);
            WriteList(function, list, parts);
        }

        code.Writer.Call(function);
    }

    // A pointer is good if it is aligned, and what it points at ends within the memory, counted in 64 bits.
    private void Check(AdapterCode code, uint pointer, Action size, Action alignment, uint memory, AssistKind kind)
    {
        InstructionWriter writer = code.Writer;
        writer.LocalGet(pointer);
        alignment();
        writer.I32Const(1).I32Sub().I32And();
        writer.LocalGet(pointer).I64ExtendI32U();
        size();
        writer.I64Add().MemorySize(memory).I64ExtendI32U().I64Const(16).I64Shl().I64GtU();
        writer.I32Or().If();
        _module.Fail(
            code,
            new AssistNode(_call, kind, _isResult),
            () => writer.LocalGet(pointer).I64ExtendI32U(),
            () =>
            {
                alignment();
                writer.I64ExtendI32U().I64Const(32).I64Shl();
                size();
                writer.I64Or();
            });
        writer.End();
    }

    // Lowering calls the target's realloc, from which it must not call out.
    private uint WriteAllocate()
    {
        const uint Alignment = 0;
        const uint Size = 1;
        uint function = _module.Declare(AllocateType);
        var code = new AdapterCode(parameters: 2);
        InstructionWriter writer = code.Writer;
        ulong flag = (ulong)_target.ComponentInstance;
        writer.I32Const(0).I32Const(1).I32Store8(flag, _module.Flags);
        writer.I32Const(0).I32Const(0).LocalGet(Alignment).LocalGet(Size).Call(_module[_target.Realloc!]);
        uint pointer = code.Take(CoreValueType.I32);
        writer.I32Const(0).I32Const(0).I32Store8(flag, _module.Flags);
        Check(
            code, pointer, () => writer.LocalGet(Size).I64ExtendI32U(), () => writer.LocalGet(Alignment), TargetMemory, AssistKind.Allocation);
        writer.LocalGet(pointer);
        _module.Define(function, code);
        return function;
    }

    // Between sides that both have UTF-8, a string of ASCII is valid and goes as it is. All else is the runtime's.
    private uint WriteString()
    {
        const uint Pointer = 0;
        const uint Length = 1;
        uint function = _module.Declare(MoveType);
        var code = new AdapterCode(parameters: 2);
        InstructionWriter writer = code.Writer;
        if (_source.Encoding == StringEncoding.Utf8 && _target.Encoding == StringEncoding.Utf8)
        {
            uint allocate = _allocate ??= WriteAllocate();
            writer.Block();
            writer.LocalGet(Length).I32Const(MaxByteLength).I32GtU().BrIf(0);
            writer.LocalGet(Pointer).I64ExtendI32U().LocalGet(Length).I64ExtendI32U().I64Add();
            writer.MemorySize(SourceMemory).I64ExtendI32U().I64Const(16).I64Shl().I64GtU().BrIf(0);
            AsciiScan.Write(code, Pointer, Length, SourceMemory);
            writer.BrIf(0);
            writer.I32Const(1).LocalGet(Length).Call(allocate);
            uint to = code.Local(CoreValueType.I32);
            writer.LocalTee(to).LocalGet(Pointer).LocalGet(Length).MemoryCopy(TargetMemory, SourceMemory);
            writer.LocalGet(to).LocalGet(Length).Return();
            writer.End();
        }

        _module.Assist(
            code,
            new AssistNode(_call, AssistKind.Value, _isResult, new PrimitiveType(PrimitiveKind.String)),
            () => writer.LocalGet(Pointer).I64ExtendI32U(),
            () => writer.LocalGet(Length).I64ExtendI32U());
        writer.I32WrapI64();
        uint length = code.Take(CoreValueType.I32);
        writer.I32WrapI64().LocalGet(length);
        _module.Define(function, code);
        return function;
    }

    private void WriteList(uint function, WitType list, IReadOnlyList<WitType> parts)
    {
        const uint Pointer = 0;
        const uint Length = 1;
        RecordLayout element = RecordLayout.Of(parts);
        int size = (int)element.Type.Size;
        var code = new AdapterCode(parameters: 2);
        InstructionWriter writer = code.Writer;
        writer.LocalGet(Length).I32Const(MaxByteLength / size).I32GtU().If();
        _module.Fail(
            code,
            new AssistNode(_call, AssistKind.Value, _isResult, list),
            () => writer.LocalGet(Pointer).I64ExtendI32U(),
            () => writer.LocalGet(Length).I64ExtendI32U());
        writer.End();

        writer.LocalGet(Length).I32Const(size).I32Mul();
        uint bytes = code.Take(CoreValueType.I32);
        Check(
            code,
            Pointer,
            () => writer.LocalGet(bytes).I64ExtendI32U(),
            () => writer.I32Const((int)element.Type.Alignment),
            SourceMemory,
            AssistKind.Pointer);
        writer.I32Const((int)element.Type.Alignment).LocalGet(bytes).Call(_allocate ??= WriteAllocate());
        uint to = code.Take(CoreValueType.I32);
        if (parts.Sum(p => AdapterTypes.PlainSizeOf(p)) == size && parts.All(p => AdapterTypes.PlainSizeOf(p) > 0))
        {
            writer.LocalGet(to).LocalGet(Pointer).LocalGet(bytes).MemoryCopy(TargetMemory, SourceMemory);
        }
        else
        {
            WriteElements(code, parts, element, Pointer, to, bytes);
        }

        writer.LocalGet(to).LocalGet(Length);
        _module.Define(function, code);
    }

    private void WriteElements(AdapterCode code, IReadOnlyList<WitType> parts, RecordLayout element, uint pointer, uint to, uint bytes)
    {
        InstructionWriter writer = code.Writer;
        uint from = code.Local(CoreValueType.I32);
        uint place = code.Local(CoreValueType.I32);
        uint end = code.Local(CoreValueType.I32);
        writer.LocalGet(pointer).LocalTee(from).LocalGet(bytes).I32Add().LocalSet(end);
        writer.LocalGet(to).LocalSet(place);
        writer.LocalGet(bytes).If().Loop();
        for (int i = 0; i < parts.Count; i++)
        {
            Memory.Move(code, parts[i], from, place, element.Offsets[i]);
        }

        writer.LocalGet(place).I32Const((int)element.Type.Size).I32Add().LocalSet(place);
        writer.LocalGet(from).I32Const((int)element.Type.Size).I32Add().LocalTee(from);
        writer.LocalGet(end).I32Ne().BrIf(0).End().End();
    }
}
