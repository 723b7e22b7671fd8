using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves the built-ins that start threads (CanonicalABI.md, <c>thread.new-indirect</c>, <c>thread.spawn-ref</c>, <c>thread.spawn-indirect</c>).</summary>
internal sealed class ThreadStarts(ValidationContext context)
{
    /// <summary>The core type of such a built-in; a shared one is of the shared form of it.</summary>
    public CoreFuncType Resolve(Scope scope, Canon.BuiltIn builtIn, long offset)
    {
        CoreTypeEntry.Defined start = StartAt(scope, builtIn, offset);
        CoreValueType closure = start.Type.AsFunc!.Parameters[0];
        CoreValueType function = builtIn.Kind == Kind.ThreadSpawnRef
            ? CoreValueType.Ref(new CoreHeapType((int)start.Number), isNullable: true)
            : ResolveTable(scope, builtIn, offset);
        return new CoreFuncType([function, closure], [CoreValueType.I32]);
    }

    private CoreTypeEntry.Defined StartAt(Scope scope, Canon.BuiltIn builtIn, long offset)
    {
        uint index = builtIn.TypeIndex;
        if (context.At(scope.Spaces.CoreTypes, index, "core type", offset) is not CoreTypeEntry.Defined(var type, _) start
            || type.AsFunc is not { Parameters: [{ Kind: CoreValueKind.I32 or CoreValueKind.I64 } closure], Results: [] }
            || type.IsShared != builtIn.IsShared)
        {
            string shared = builtIn.IsShared ? "shared " : "";
            throw context.Fail(
                ValidationDiagnostics.WrongKind, offset, $"a thread starts with a {shared}function [i32] -> [], which core type {index} is not");
        }

        if (closure.Kind == CoreValueKind.I64)
        {
            context.Require(ComponentFeatures.Memory64, offset, "a thread that gets an i64");
        }

        return start;
    }

    // The type of an index into the table.
    private CoreValueType ResolveTable(Scope scope, Canon.BuiltIn builtIn, long offset)
    {
        CoreExtern.Table table = context.At(scope.Spaces.CoreTables, builtIn.Table, "core table", offset);
        if (!IsFunction(table.Element, builtIn.IsShared))
        {
            throw context.Fail(
                ValidationDiagnostics.CoreTypeMismatch,
                offset,
                $"a thread starts with a function of a table, and core table {builtIn.Table} holds {table.Element}");
        }

        bool wantsShared = builtIn.Kind == Kind.ThreadSpawnIndirect;
        if (table.Limits.IsShared != wantsShared)
        {
            throw context.Fail(
                ValidationDiagnostics.CoreTypeMismatch,
                offset,
                $"core table {builtIn.Table} {(wantsShared ? "has to be" : "cannot be")} shared for this built-in");
        }

        if (table.Limits.Is64)
        {
            context.Require(ComponentFeatures.Memory64, offset, "a 64-bit table");
            return CoreValueType.I64;
        }

        return CoreValueType.I32;
    }

    private bool IsFunction(CoreValueType element, bool isShared) =>
        element.Kind == CoreValueKind.Ref
        && (element.HeapType.TypeIndex is { } number
            ? context.CoreTypes[number] is { AsFunc: not null } type && type.IsShared == isShared
            : element.HeapType == CoreHeapType.Func with { IsShared = isShared });
}
