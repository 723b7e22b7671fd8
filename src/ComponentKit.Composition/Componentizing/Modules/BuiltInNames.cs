using System.Globalization;
using ComponentKit.Binary.Sections;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The names by which core modules import built-ins that have nothing to do with types of a world.</summary>
internal static class BuiltInNames
{
    private const string Cancellable = "[cancellable]";

    private static readonly Dictionary<string, (Kind Kind, CoreFuncType Type)> Plain = new(StringComparer.Ordinal)
    {
        ["[error-context-drop]"] = (Kind.ErrorContextDrop, CoreSignatures.OfI32(1, 0)),
        ["[backpressure-inc]"] = (Kind.BackpressureInc, CoreSignatures.Thunk),
        ["[backpressure-dec]"] = (Kind.BackpressureDec, CoreSignatures.Thunk),
        ["[waitable-set-new]"] = (Kind.WaitableSetNew, CoreSignatures.OfI32(0, 1)),
        ["[waitable-set-drop]"] = (Kind.WaitableSetDrop, CoreSignatures.OfI32(1, 0)),
        ["[waitable-join]"] = (Kind.WaitableJoin, CoreSignatures.OfI32(2, 0)),
        ["[subtask-drop]"] = (Kind.SubtaskDrop, CoreSignatures.OfI32(1, 0)),
        ["[thread-index]"] = (Kind.ThreadIndex, CoreSignatures.OfI32(0, 1)),
        ["[thread-new-indirect-v0]"] = (Kind.ThreadNewIndirect, CoreSignatures.OfI32(2, 1)),
        ["[thread-resume-later]"] = (Kind.ThreadResumeLater, CoreSignatures.OfI32(1, 0)),
    };

    private static readonly Dictionary<string, (Kind Kind, CoreFuncType Type)> MaybeCancellable = new(StringComparer.Ordinal)
    {
        ["[thread-suspend]"] = (Kind.ThreadSuspend, CoreSignatures.OfI32(0, 1)),
        ["[thread-yield]"] = (Kind.ThreadYield, CoreSignatures.OfI32(0, 1)),
        ["[thread-suspend-then-resume]"] = (Kind.ThreadSuspendThenResume, CoreSignatures.OfI32(1, 1)),
        ["[thread-yield-then-resume]"] = (Kind.ThreadYieldThenResume, CoreSignatures.OfI32(1, 1)),
        ["[thread-suspend-then-promote]"] = (Kind.ThreadSuspendThenPromote, CoreSignatures.OfI32(1, 1)),
        ["[thread-yield-then-promote]"] = (Kind.ThreadYieldThenPromote, CoreSignatures.OfI32(1, 1)),
    };

    /// <summary>The built-in that a name of the older scheme stands for and its core type, or null.</summary>
    public static (ModuleImport.BuiltIn Import, CoreFuncType Type)? Find(string name)
    {
        if (Plain.TryGetValue(name, out (Kind Kind, CoreFuncType Type) plain))
        {
            return (new ModuleImport.BuiltIn(plain.Kind), plain.Type);
        }

        string withoutCancellable = LegacyNames.Behind(name, Cancellable) ?? name;
        bool isCancellable = withoutCancellable.Length < name.Length;
        if (MaybeCancellable.TryGetValue(withoutCancellable, out (Kind Kind, CoreFuncType Type) maybe))
        {
            return (new ModuleImport.BuiltIn(maybe.Kind) { IsCancellable = isCancellable }, maybe.Type);
        }

        string withoutAsync = LegacyNames.Behind(name, LegacyNames.AsyncLower) ?? name;
        return withoutAsync == "[subtask-cancel]"
            ? (new ModuleImport.BuiltIn(Kind.SubtaskCancel) { IsAsync = withoutAsync.Length < name.Length }, CoreSignatures.OfI32(1, 1))
            : Waiting(withoutCancellable, isCancellable) ?? ErrorContext(name) ?? Context(name);
    }

    private static (ModuleImport.BuiltIn Import, CoreFuncType Type)? Waiting(string name, bool isCancellable)
    {
        (Kind kind, string? rest) = LegacyNames.Behind(name, "[waitable-set-wait") is { } wait
            ? (Kind.WaitableSetWait, wait)
            : (Kind.WaitableSetPoll, LegacyNames.Behind(name, "[waitable-set-poll"));
        CoreValueType? address = rest switch
        {
            "]" or "-i32]" => CoreValueType.I32,
            "-i64]" => CoreValueType.I64,
            _ => null,
        };
        return address is { } type
            ? (new ModuleImport.BuiltIn(kind) { IsCancellable = isCancellable }, new CoreFuncType([CoreValueType.I32, type], [CoreValueType.I32]))
            : null;
    }

    private static (ModuleImport.BuiltIn Import, CoreFuncType Type)? ErrorContext(string name)
    {
        (Kind kind, string? rest, int results) = LegacyNames.Behind(name, "[error-context-new-") is { } made
            ? (Kind.ErrorContextNew, made, 1)
            : (Kind.ErrorContextDebugMessage, LegacyNames.Behind(name, "[error-context-debug-message-"), 0);
        StringEncodingOption? strings = rest switch
        {
            "utf8]" => StringEncodingOption.Utf8,
            "utf16]" => StringEncodingOption.Utf16,
            "latin1+utf16]" => StringEncodingOption.Latin1Utf16,
            _ => null,
        };
        return strings is { } encoding ? (new ModuleImport.BuiltIn(kind) { Strings = encoding }, CoreSignatures.OfI32(2, results)) : null;
    }

    private static (ModuleImport.BuiltIn Import, CoreFuncType Type)? Context(string name)
    {
        (Kind kind, string? rest) = LegacyNames.Behind(name, "[context-get-") is { } get
            ? (Kind.ContextGet, get)
            : (Kind.ContextSet, LegacyNames.Behind(name, "[context-set-"));
        if (rest is null || !rest.EndsWith(']'))
        {
            return null;
        }

        rest = rest[..^1];
        CoreValueType type = rest.StartsWith("i64-", StringComparison.Ordinal) ? CoreValueType.I64 : CoreValueType.I32;
        string slot = rest.StartsWith("i64-", StringComparison.Ordinal) || rest.StartsWith("i32-", StringComparison.Ordinal) ? rest[4..] : rest;
        return uint.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            ? (new ModuleImport.BuiltIn(kind) { ValueType = type, Slot = number },
                kind == Kind.ContextGet ? new CoreFuncType([], [type]) : new CoreFuncType([type], []))
            : null;
    }
}
