using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>What the operands of built-ins stand for.</summary>
internal static class BuiltInOperands
{
    /// <summary>The canonical options of a built-in; those that have none may still name a memory.</summary>
    internal static CanonOptions OptionsOf(Canon.BuiltIn builtIn) =>
        builtIn.Kind is CanonBuiltInKind.WaitableSetWait or CanonBuiltInKind.WaitableSetPoll
            ? builtIn.Options with { Memory = builtIn.Memory }
            : builtIn.Options;

    /// <summary>What <c>task.return</c> takes, or what a stream or future carries; null for nothing, and for other built-ins.</summary>
    internal static WitType? PayloadOf(LinkScope scope, Canon.BuiltIn builtIn) => builtIn.Kind switch
    {
        CanonBuiltInKind.TaskReturn => builtIn.Result is { } result ? TypeOf(scope, result) : null,
        >= CanonBuiltInKind.StreamNew and <= CanonBuiltInKind.FutureDropWritable => TypeOf(scope, ValType.At(builtIn.TypeIndex)).Dealias() switch
        {
            StreamType(var element) => element,
            FutureType(var payload) => payload,
            _ => null,
        },
        _ => null,
    };

    private static WitType TypeOf(LinkScope scope, ValType type) => type.Primitive is { } primitive
        ? new PrimitiveType(primitive)
        : ((TypeEntry.Value)scope.Component.Spaces.Types[(int)type.TypeIndex]).Type;
}
