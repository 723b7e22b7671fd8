using ComponentKit.Binary.Sections;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>The names of built-ins in the specification, for people.</summary>
internal static class CanonNames
{
    /// <summary>The name of a built-in.</summary>
    public static string Of(Canon.BuiltIn builtIn) => builtIn.Kind switch
    {
        Kind.ResourceNew => "resource.new",
        Kind.ResourceDrop => "resource.drop",
        Kind.ResourceRep => "resource.rep",
        Kind.TaskCancel => "task.cancel",
        Kind.TaskReturn => "task.return",
        Kind.SubtaskCancel => "subtask.cancel",
        Kind.SubtaskDrop => "subtask.drop",
        Kind.ContextGet => $"context.get {builtIn.Slot}",
        Kind.ContextSet => $"context.set {builtIn.Slot}",
        Kind.StreamNew => "stream.new",
        Kind.StreamRead => "stream.read",
        Kind.StreamWrite => "stream.write",
        Kind.StreamCancelRead => "stream.cancel-read",
        Kind.StreamCancelWrite => "stream.cancel-write",
        Kind.StreamDropReadable => "stream.drop-readable",
        Kind.StreamDropWritable => "stream.drop-writable",
        Kind.FutureNew => "future.new",
        Kind.FutureRead => "future.read",
        Kind.FutureWrite => "future.write",
        Kind.FutureCancelRead => "future.cancel-read",
        Kind.FutureCancelWrite => "future.cancel-write",
        Kind.FutureDropReadable => "future.drop-readable",
        Kind.FutureDropWritable => "future.drop-writable",
        Kind.ErrorContextNew => "error-context.new",
        Kind.ErrorContextDebugMessage => "error-context.debug-message",
        Kind.ErrorContextDrop => "error-context.drop",
        Kind.WaitableSetNew => "waitable-set.new",
        Kind.WaitableSetWait => "waitable-set.wait",
        Kind.WaitableSetPoll => "waitable-set.poll",
        Kind.WaitableSetDrop => "waitable-set.drop",
        Kind.WaitableJoin => "waitable.join",
        Kind.BackpressureInc => "backpressure.inc",
        Kind.BackpressureDec => "backpressure.dec",
        Kind.ThreadIndex => "thread.index",
        Kind.ThreadNewIndirect => "thread.new-indirect",
        Kind.ThreadResumeLater => "thread.resume-later",
        Kind.ThreadSuspend => "thread.suspend",
        Kind.ThreadYield => "thread.yield",
        Kind.ThreadSuspendThenResume => "thread.suspend-then-resume",
        Kind.ThreadYieldThenResume => "thread.yield-then-resume",
        Kind.ThreadSuspendThenPromote => "thread.suspend-then-promote",
        Kind.ThreadYieldThenPromote => "thread.yield-then-promote",
        var kind => throw new ArgumentOutOfRangeException(nameof(builtIn), kind, null),
    };
}
