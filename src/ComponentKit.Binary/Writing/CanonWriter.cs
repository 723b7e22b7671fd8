using ComponentKit.Binary.Sections;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes canonical definitions (Binary.md, Canonical Definitions).</summary>
internal static class CanonWriter
{
    public static void Write(BinarySink sink, Canon canon)
    {
        switch (canon)
        {
            case Canon.Lift(var func, var options, var type):
                sink.Byte(0x00);
                sink.Byte(0x00);
                sink.Unsigned(func);
                Write(sink, options);
                sink.Unsigned(type);
                break;
            case Canon.Lower(var func, var options):
                sink.Byte(0x01);
                sink.Byte(0x00);
                sink.Unsigned(func);
                Write(sink, options);
                break;
            case Canon.BuiltIn builtIn:
                sink.Byte((byte)builtIn.Kind);
                WriteOperands(sink, builtIn);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(canon));
        }
    }

    private static void WriteOperands(BinarySink sink, Canon.BuiltIn builtIn)
    {
        switch (builtIn.Kind)
        {
            case Kind.TaskCancel or Kind.SubtaskDrop or Kind.ErrorContextDrop or Kind.WaitableSetNew or Kind.WaitableSetDrop
                or Kind.WaitableJoin or Kind.BackpressureInc or Kind.BackpressureDec or Kind.ThreadIndex or Kind.ThreadResumeLater:
                break;
            case Kind.ResourceNew or Kind.ResourceDrop or Kind.ResourceRep
                or Kind.StreamNew or Kind.StreamDropReadable or Kind.StreamDropWritable
                or Kind.FutureNew or Kind.FutureDropReadable or Kind.FutureDropWritable:
                sink.Unsigned(builtIn.TypeIndex);
                break;
            case Kind.StreamRead or Kind.StreamWrite or Kind.FutureRead or Kind.FutureWrite:
                sink.Unsigned(builtIn.TypeIndex);
                Write(sink, builtIn.Options);
                break;
            case Kind.StreamCancelRead or Kind.StreamCancelWrite or Kind.FutureCancelRead or Kind.FutureCancelWrite:
                sink.Unsigned(builtIn.TypeIndex);
                sink.Flag(builtIn.IsAsync);
                break;
            case Kind.SubtaskCancel:
                sink.Flag(builtIn.IsAsync);
                break;
            case Kind.TaskReturn:
                TypeWriter.WriteResultList(sink, builtIn.Result);
                Write(sink, builtIn.Options);
                break;
            case Kind.ContextGet or Kind.ContextSet:
                CoreTypeWriter.WriteValueType(sink, builtIn.ValueType);
                sink.Unsigned(builtIn.Slot);
                break;
            case Kind.ErrorContextNew or Kind.ErrorContextDebugMessage:
                Write(sink, builtIn.Options);
                break;
            case Kind.WaitableSetWait or Kind.WaitableSetPoll:
                sink.Flag(builtIn.IsCancellable);
                sink.Unsigned(builtIn.Memory);
                break;
            case Kind.ThreadYield or Kind.ThreadSuspend or Kind.ThreadSuspendThenResume or Kind.ThreadYieldThenResume
                or Kind.ThreadSuspendThenPromote or Kind.ThreadYieldThenPromote:
                sink.Flag(builtIn.IsCancellable);
                break;
            case Kind.ThreadNewIndirect:
                sink.Unsigned(builtIn.TypeIndex);
                sink.Unsigned(builtIn.Table);
                break;
            case Kind.ThreadSpawnRef:
                sink.Flag(builtIn.IsShared);
                sink.Unsigned(builtIn.TypeIndex);
                break;
            case Kind.ThreadSpawnIndirect:
                sink.Flag(builtIn.IsShared);
                sink.Unsigned(builtIn.TypeIndex);
                sink.Unsigned(builtIn.Table);
                break;
            case Kind.ThreadAvailableParallelism:
                sink.Flag(builtIn.IsShared);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(builtIn));
        }
    }

    private static void Write(BinarySink sink, CanonOptions options)
    {
        List<byte> present = [.. CanonOptionOrder.Default.Where(opcode => IsPresent(options, opcode))];
        List<byte> written = [.. options.Order.Opcodes.Where(present.Contains)];
        sink.Vector([.. written, .. present.Except(written)], (s, opcode) => Write(s, options, opcode));
    }

    private static bool IsPresent(CanonOptions options, byte opcode) => opcode switch
    {
        <= 0x02 => options.StringEncoding == (StringEncodingOption)opcode,
        0x03 => options.Memory is not null,
        0x04 => options.Realloc is not null,
        0x05 => options.PostReturn is not null,
        0x06 => options.IsAsync,
        0x07 => options.Callback is not null,
        0x08 => options.CoreType is not null,
        _ => options.IsGc,
    };

    private static void Write(BinarySink sink, CanonOptions options, byte opcode)
    {
        sink.Byte(opcode);
        uint? operand = opcode switch
        {
            0x03 => options.Memory,
            0x04 => options.Realloc,
            0x05 => options.PostReturn,
            0x07 => options.Callback,
            0x08 => options.CoreType,
            _ => null,
        };
        if (operand is { } index)
        {
            sink.Unsigned(index);
        }
    }
}
