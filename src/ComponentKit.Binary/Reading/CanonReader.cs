using ComponentKit.Binary.Sections;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads canonical definitions (Binary.md, Canonical Definitions).</summary>
internal static class CanonReader
{
    public static Canon Read(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a canonical definition");
        switch (opcode)
        {
            case 0x00:
                cursor.Expect(0x00, "sort that can be lifted");
                return new Canon.Lift(cursor.ReadU32("a core function index"), ReadOptions(cursor), cursor.ReadU32("a type index"));
            case 0x01:
                cursor.Expect(0x00, "sort that can be lowered");
                return new Canon.Lower(cursor.ReadU32("a function index"), ReadOptions(cursor));
            default:
                return ReadBuiltIn(cursor, start, opcode);
        }
    }

    private static Canon.BuiltIn ReadBuiltIn(BinaryCursor cursor, long start, byte opcode)
    {
        var kind = (Kind)opcode;
        var builtIn = new Canon.BuiltIn(kind);
        switch (kind)
        {
            case Kind.TaskCancel or Kind.SubtaskDrop or Kind.ErrorContextDrop or Kind.WaitableSetNew or Kind.WaitableSetDrop
                or Kind.WaitableJoin or Kind.BackpressureInc or Kind.BackpressureDec or Kind.ThreadIndex or Kind.ThreadResumeLater:
                return builtIn;
            case Kind.ResourceNew or Kind.ResourceDrop or Kind.ResourceRep
                or Kind.StreamNew or Kind.StreamDropReadable or Kind.StreamDropWritable
                or Kind.FutureNew or Kind.FutureDropReadable or Kind.FutureDropWritable:
                return builtIn with { TypeIndex = ReadTypeIndex(cursor) };
            case Kind.StreamRead or Kind.StreamWrite or Kind.FutureRead or Kind.FutureWrite:
                return builtIn with { TypeIndex = ReadTypeIndex(cursor), Options = ReadOptions(cursor) };
            case Kind.StreamCancelRead or Kind.StreamCancelWrite or Kind.FutureCancelRead or Kind.FutureCancelWrite:
                return builtIn with { TypeIndex = ReadTypeIndex(cursor), IsAsync = ReadAsync(cursor) };
            case Kind.SubtaskCancel:
                return builtIn with { IsAsync = ReadAsync(cursor) };
            case Kind.TaskReturn:
                return builtIn with { Result = TypeReader.ReadResultList(cursor), Options = ReadOptions(cursor) };
            case Kind.ContextGet or Kind.ContextSet:
                return builtIn with { ValueType = CoreTypeReader.ReadValueType(cursor), Slot = cursor.ReadU32("a slot") };
            case Kind.ErrorContextNew or Kind.ErrorContextDebugMessage:
                return builtIn with { Options = ReadOptions(cursor) };
            case Kind.WaitableSetWait or Kind.WaitableSetPoll:
                return builtIn with { IsCancellable = ReadCancellable(cursor), Memory = cursor.ReadU32("a core memory index") };
            case Kind.ThreadYield or Kind.ThreadSuspend or Kind.ThreadSuspendThenResume or Kind.ThreadYieldThenResume
                or Kind.ThreadSuspendThenPromote or Kind.ThreadYieldThenPromote:
                return builtIn with { IsCancellable = ReadCancellable(cursor) };
            case Kind.ThreadNewIndirect:
                return builtIn with { TypeIndex = ReadCoreTypeIndex(cursor), Table = ReadTableIndex(cursor) };
            case Kind.ThreadSpawnRef:
                return builtIn with { IsShared = ReadShared(cursor), TypeIndex = ReadCoreTypeIndex(cursor) };
            case Kind.ThreadSpawnIndirect:
                return builtIn with { IsShared = ReadShared(cursor), TypeIndex = ReadCoreTypeIndex(cursor), Table = ReadTableIndex(cursor) };
            case Kind.ThreadAvailableParallelism:
                return builtIn with { IsShared = ReadShared(cursor) };
            default:
                throw cursor.UnknownOpcode(start, "canonical definition", opcode);
        }
    }

    private static uint ReadTypeIndex(BinaryCursor cursor) => cursor.ReadU32("a type index");

    private static uint ReadCoreTypeIndex(BinaryCursor cursor) => cursor.ReadU32("a core type index");

    private static uint ReadTableIndex(BinaryCursor cursor) => cursor.ReadU32("a core table index");

    private static bool ReadAsync(BinaryCursor cursor) => cursor.ReadFlag("mark of `async`");

    private static bool ReadCancellable(BinaryCursor cursor) => cursor.ReadFlag("mark of `cancellable`");

    private static bool ReadShared(BinaryCursor cursor) => cursor.ReadFlag("mark of `shared`");

    private static CanonOptions ReadOptions(BinaryCursor cursor)
    {
        CanonOptions options = CanonOptions.None;
        cursor.ReadVector("options", c =>
        {
            byte opcode = c.PeekByte("a canonical option");
            options = ReadOption(c, options);
            return options = options with { Order = options.Order.Add(opcode) };
        });
        return options;
    }

    private static CanonOptions ReadOption(BinaryCursor cursor, CanonOptions options)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a canonical option");
        return opcode switch
        {
            <= 0x02 => options with
            {
                StringEncoding = Once(cursor, start, "string-encoding", options.StringEncoding is null, (StringEncodingOption)opcode),
            },
            0x03 => options with { Memory = Once(cursor, start, "memory", options.Memory is null, cursor.ReadU32("a core memory index")) },
            0x04 => options with { Realloc = Once(cursor, start, "realloc", options.Realloc is null, ReadFunctionIndex(cursor)) },
            0x05 => options with { PostReturn = Once(cursor, start, "post-return", options.PostReturn is null, ReadFunctionIndex(cursor)) },
            0x06 => options with { IsAsync = Once(cursor, start, "async", !options.IsAsync, true) },
            0x07 => options with { Callback = Once(cursor, start, "callback", options.Callback is null, ReadFunctionIndex(cursor)) },
            0x08 => options with { CoreType = Once(cursor, start, "core-type", options.CoreType is null, ReadCoreTypeIndex(cursor)) },
            0x09 => options with { IsGc = Once(cursor, start, "gc", !options.IsGc, true) },
            _ => throw cursor.UnknownOpcode(start, "canonical option", opcode),
        };
    }

    private static uint ReadFunctionIndex(BinaryCursor cursor) => cursor.ReadU32("a core function index");

    private static T Once<T>(BinaryCursor cursor, long start, string option, bool isFirst, T value) =>
        isFirst ? value : throw cursor.Fail(BinaryDiagnostics.WrittenTwice, start, $"the canonical option `{option}` is written twice");
}
