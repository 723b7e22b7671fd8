using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves the canonical built-ins: checks their operands and gives their core types.</summary>
internal sealed class CanonBuiltInResolver(ValidationContext context, TypeResolver types, CanonOptionsChecker options)
{
    private const int ContextSlots = 2;

    private readonly ThreadStarts _threads = new(context);

    /// <summary>The core type of a built-in, or null where it is left to the engine: for shared functions, and objects as results.</summary>
    public CoreFuncType? Resolve(Scope scope, Canon.BuiltIn builtIn, long offset)
    {
        CheckGate(builtIn.Kind, offset);
        options.Check(scope, builtIn.Options with { IsAsync = false }, isLift: false, [], offset);
        PointerType pointer = options.PointerOf(scope, builtIn.Options, offset);
        switch (builtIn.Kind)
        {
            case Kind.ResourceNew or Kind.ResourceRep or Kind.ResourceDrop:
                return ResolveResource(scope, builtIn, offset);
            case Kind.StreamNew or Kind.StreamCancelRead or Kind.StreamCancelWrite or Kind.StreamDropReadable or Kind.StreamDropWritable
                or Kind.StreamRead or Kind.StreamWrite:
                CheckTransfer(builtIn, Element(scope, builtIn.TypeIndex, isStream: true, offset), offset);
                break;
            case Kind.FutureNew or Kind.FutureCancelRead or Kind.FutureCancelWrite or Kind.FutureDropReadable or Kind.FutureDropWritable
                or Kind.FutureRead or Kind.FutureWrite:
                CheckTransfer(builtIn, Element(scope, builtIn.TypeIndex, isStream: false, offset), offset);
                break;
            case Kind.SubtaskCancel:
                GateAsync(builtIn.IsAsync, offset);
                break;
            case Kind.TaskReturn:
                return ResolveTaskReturn(scope, builtIn, pointer, offset);
            case Kind.ContextGet or Kind.ContextSet:
                return ResolveContext(scope, builtIn, offset);
            case Kind.ErrorContextNew or Kind.ErrorContextDebugMessage:
                options.Refuse(builtIn.Options.IsAsync, "the built-ins of `error-context` cannot be `async`", offset);
                options.RequireMemory(builtIn.Options, true, "a message", offset);
                options.RequireRealloc(builtIn.Options, builtIn.Kind == Kind.ErrorContextDebugMessage, "a message", offset);
                break;
            case Kind.WaitableSetWait or Kind.WaitableSetPoll:
                return CanonSignatures.Of(builtIn.Kind, options.PointerOf(scope, builtIn.Memory, offset));
            case Kind.ThreadNewIndirect or Kind.ThreadSpawnIndirect or Kind.ThreadSpawnRef:
                CoreFuncType starter = _threads.Resolve(scope, builtIn, offset);
                return builtIn.IsShared ? null : starter;
            case Kind.ThreadAvailableParallelism when builtIn.IsShared:
                return null;
        }

        return CanonSignatures.Of(builtIn.Kind, pointer);
    }

    private void CheckGate(Kind kind, long offset)
    {
        switch (kind)
        {
            case Kind.ResourceNew or Kind.ResourceRep or Kind.ResourceDrop:
                break;
            case Kind.ErrorContextNew or Kind.ErrorContextDebugMessage or Kind.ErrorContextDrop:
                context.Require(ComponentFeatures.ErrorContext, offset, "a built-in of `error-context`");
                break;
            case Kind.ThreadIndex or Kind.ThreadNewIndirect or Kind.ThreadResumeLater or Kind.ThreadSuspend
                or Kind.ThreadSuspendThenResume or Kind.ThreadYieldThenResume
                or Kind.ThreadSuspendThenPromote or Kind.ThreadYieldThenPromote:
                context.Require(ComponentFeatures.Threading, offset, "a threading built-in");
                break;
            case Kind.ThreadSpawnRef or Kind.ThreadSpawnIndirect or Kind.ThreadAvailableParallelism:
                context.Require(
                    ComponentFeatures.SharedEverythingThreads, offset, "a shared threading built-in");
                break;
            default:
                context.Require(ComponentFeatures.Async, offset, "a built-in of asynchronous calls");
                break;
        }
    }

    private CoreFuncType ResolveResource(Scope scope, Canon.BuiltIn builtIn, long offset)
    {
        if (context.At(scope.Spaces.Types, builtIn.TypeIndex, "type", offset) is not TypeEntry.Resource(var resource))
        {
            throw context.Fail(ValidationDiagnostics.WrongKind, offset, $"type {builtIn.TypeIndex} is not a resource");
        }

        if (builtIn.Kind == Kind.ResourceDrop)
        {
            return new CoreFuncType([CoreValueType.I32], []);
        }

        if (!scope.OwnResources.TryGetValue(resource.Dealias(), out CoreValueType rep))
        {
            throw context.Fail(
                ValidationDiagnostics.WrongKind, offset, $"type {builtIn.TypeIndex} is not a resource that this component defines");
        }

        return builtIn.Kind == Kind.ResourceNew
            ? new CoreFuncType([rep], [CoreValueType.I32])
            : new CoreFuncType([CoreValueType.I32], [rep]);
    }

    private void CheckTransfer(Canon.BuiltIn builtIn, WitType? element, long offset)
    {
        CanonOptions written = builtIn.Options;
        bool hasList = element is not null && context.Measure.HasList(element);
        switch (builtIn.Kind)
        {
            case Kind.StreamRead or Kind.FutureRead:
                options.RequireMemory(written, element is not null, "an element", offset);
                options.RequireRealloc(written, hasList, "an element", offset);
                GateAsync(!written.IsAsync, offset);
                break;
            case Kind.StreamWrite or Kind.FutureWrite:
                options.RequireMemory(written, element is not null, "an element", offset);
                GateAsync(!written.IsAsync, offset);
                break;
            default:
                GateAsync(builtIn.IsAsync, offset);
                break;
        }
    }

    private WitType? Element(Scope scope, uint index, bool isStream, long offset)
    {
        WitType? type = context.At(scope.Spaces.Types, index, "type", offset) is TypeEntry.Value(var value) ? value.Dealias() : null;
        return (type, isStream) switch
        {
            (StreamType(var element), true) => element,
            (FutureType(var payload), false) => payload,
            _ => throw context.Fail(
                ValidationDiagnostics.WrongKind, offset, $"type {index} is not a {(isStream ? "stream" : "future")}"),
        };
    }

    private CoreFuncType? ResolveTaskReturn(Scope scope, Canon.BuiltIn builtIn, PointerType pointer, long offset)
    {
        CanonOptions written = builtIn.Options;
        options.Refuse(
            written.Realloc is not null || written.IsAsync, "`task.return` has the options `memory` and `string-encoding` only", offset);
        WitType? result = builtIn.Result is { } type ? types.Resolve(scope, type, offset) : null;
        if (result is not null && context.Measure.HasBorrow(result))
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, "a result cannot hold a borrowed handle");
        }

        FunctionLayout layout = FunctionLayout.OfTaskReturn(result, pointer);
        options.RequireMemory(
            written, layout.ParametersSpilled || (result is not null && context.Measure.HasList(result)), "the result", offset);
        return written.IsGc ? null : CanonSignatures.Of(layout);
    }

    private CoreFuncType ResolveContext(Scope scope, Canon.BuiltIn builtIn, long offset)
    {
        if (builtIn.ValueType.Kind == CoreValueKind.I64)
        {
            context.Require(ComponentFeatures.Memory64, offset, "a context slot of type i64");
        }

        options.Refuse(
            builtIn.ValueType.Kind is not (CoreValueKind.I32 or CoreValueKind.I64), "a context slot holds an i32", offset);
        options.Refuse(builtIn.Slot >= ContextSlots, $"there are {ContextSlots} context slots, so {builtIn.Slot} is none", offset);
        if (builtIn.Slot > 0)
        {
            context.Require(ComponentFeatures.Threading, offset, "a second context slot");
        }

        scope.ContextType ??= builtIn.ValueType.Kind;
        options.Refuse(
            scope.ContextType != builtIn.ValueType.Kind, "all context slots of a component hold values of one type", offset);
        return builtIn.Kind == Kind.ContextGet
            ? new CoreFuncType([], [builtIn.ValueType])
            : new CoreFuncType([builtIn.ValueType], []);
    }

    private void GateAsync(bool isUnusual, long offset)
    {
        if (isUnusual)
        {
            context.Require(
                ComponentFeatures.MoreAsyncBuiltIns, offset, "this choice of the option `async`");
        }
    }
}
