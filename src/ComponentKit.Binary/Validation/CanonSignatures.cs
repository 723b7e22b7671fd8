using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Binary.Validation;

/// <summary>The core types of canonical definitions (CanonicalABI.md, Canonical Definitions).</summary>
internal static class CanonSignatures
{
    private static readonly CoreValueType I32 = new(CoreValueKind.I32);
    private static readonly CoreValueType I64 = new(CoreValueKind.I64);

    /// <summary>The core function that a component function becomes.</summary>
    public static CoreFuncType Of(FunctionLayout layout) =>
        new([.. layout.FlatParameters.Select(Of)], [.. layout.FlatResults.Select(Of)]);

    /// <summary>The core function of a built-in whose type depends on no more than what addresses are.</summary>
    /// <param name="kind">The built-in.</param>
    /// <param name="pointer">The type of addresses in the memory that it uses.</param>
    public static CoreFuncType Of(Kind kind, PointerType pointer) => kind switch
    {
        Kind.TaskCancel or Kind.BackpressureInc or Kind.BackpressureDec => Func(0, 0),
        Kind.StreamRead or Kind.StreamWrite => new CoreFuncType([I32, Address(pointer), Address(pointer)], [Address(pointer)]),
        Kind.FutureRead or Kind.FutureWrite or Kind.WaitableSetWait or Kind.WaitableSetPoll => new CoreFuncType([I32, Address(pointer)], [I32]),
        Kind.ErrorContextNew => new CoreFuncType([Address(pointer), Address(pointer)], [I32]),
        Kind.ErrorContextDebugMessage => new CoreFuncType([I32, Address(pointer)], []),
        Kind.ResourceDrop or Kind.SubtaskDrop or Kind.WaitableSetDrop or Kind.ErrorContextDrop or Kind.ThreadResumeLater
            or Kind.StreamDropReadable or Kind.StreamDropWritable or Kind.FutureDropReadable or Kind.FutureDropWritable => Func(1, 0),
        Kind.WaitableJoin => Func(2, 0),
        Kind.WaitableSetNew or Kind.ThreadYield or Kind.ThreadIndex or Kind.ThreadSuspend or Kind.ThreadAvailableParallelism => Func(0, 1),
        Kind.SubtaskCancel
            or Kind.StreamCancelRead or Kind.StreamCancelWrite or Kind.FutureCancelRead or Kind.FutureCancelWrite
            or Kind.ThreadSuspendThenResume or Kind.ThreadYieldThenResume
            or Kind.ThreadSuspendThenPromote or Kind.ThreadYieldThenPromote => Func(1, 1),
        Kind.StreamNew or Kind.FutureNew => new CoreFuncType([], [I64]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary><c>realloc</c></summary>
    public static CoreFuncType Realloc(PointerType pointer) =>
        new([.. Enumerable.Repeat(Address(pointer), 4)], [Address(pointer)]);

    /// <summary><c>callback</c></summary>
    public static CoreFuncType Callback { get; } = Func(3, 1);

    private static CoreValueType Address(PointerType pointer) => pointer == PointerType.I32 ? I32 : I64;

    private static CoreFuncType Func(int parameters, int results) =>
        new([.. Enumerable.Repeat(I32, parameters)], [.. Enumerable.Repeat(I32, results)]);

    private static CoreValueType Of(FlatType type) => type switch
    {
        FlatType.I32 => I32,
        FlatType.I64 => I64,
        FlatType.F32 => new CoreValueType(CoreValueKind.F32),
        FlatType.F64 => new CoreValueType(CoreValueKind.F64),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
