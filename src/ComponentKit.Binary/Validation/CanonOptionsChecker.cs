using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks canonical options (CanonicalABI.md, canonopt Validation).</summary>
internal sealed class CanonOptionsChecker(ValidationContext context)
{
    /// <summary>Checks what holds for each option by itself.</summary>
    /// <param name="scope">The component.</param>
    /// <param name="options">The options.</param>
    /// <param name="isLift">Whether they are those of <c>canon lift</c>.</param>
    /// <param name="results">The core results that <c>post-return</c> gets.</param>
    /// <param name="offset">Where messages point.</param>
    public void Check(Scope scope, CanonOptions options, bool isLift, ImmutableArray<CoreValueType> results, long offset)
    {
        if (options.IsGc || options.CoreType is not null)
        {
            context.Require(ComponentFeatures.Gc, offset, "the canonical option `gc` or `core-type`");
        }

        if (options.IsAsync)
        {
            context.Require(ComponentFeatures.Async, offset, "the canonical option `async`");
        }

        PointerType pointer = PointerOf(scope, options, offset);
        if (options.Realloc is { } realloc)
        {
            RequireMemory(options, true, "`realloc`", offset);
            Expect(scope, realloc, CanonSignatures.Realloc(pointer), "realloc", offset);
        }

        if (options.PostReturn is { } postReturn)
        {
            Refuse(!isLift, "`post-return` is for `canon lift` only", offset);
            Refuse(options.IsAsync, "`post-return` and `async` exclude each other", offset);
            Expect(scope, postReturn, new CoreFuncType(results, []), "post-return", offset);
        }

        if (options.Callback is { } callback)
        {
            Refuse(!isLift, "`callback` is for `canon lift` only", offset);
            Refuse(!options.IsAsync, "`callback` needs `async`", offset);
            Expect(scope, callback, CanonSignatures.Callback, "callback", offset);
        }
    }

    /// <summary>The type of addresses in the memory that the options name; of 32 bits without one.</summary>
    public PointerType PointerOf(Scope scope, CanonOptions options, long offset) =>
        options.Memory is { } index ? PointerOf(scope, index, offset) : PointerType.I32;

    /// <summary>The type of addresses in a memory, which has to be enabled.</summary>
    public PointerType PointerOf(Scope scope, uint memory, long offset)
    {
        CoreLimits limits = context.At(scope.Spaces.CoreMemories, memory, "core memory", offset).Limits;
        if (limits.IsShared)
        {
            throw context.Fail(ValidationDiagnostics.CoreTypeMismatch, offset, $"core memory {memory} is shared, which values cannot cross through");
        }

        if (!limits.Is64)
        {
            return PointerType.I32;
        }

        context.Require(ComponentFeatures.Memory64, offset, "a 64-bit memory");
        return PointerType.I64;
    }

    /// <summary>Checks that there is a memory where something needs one.</summary>
    public void RequireMemory(CanonOptions options, bool isNeeded, string what, long offset) =>
        Refuse(isNeeded && options.Memory is null && !options.IsGc, $"{what} cannot cross without the option `memory`", offset);

    /// <summary>Checks that there is an allocator where something needs one.</summary>
    public void RequireRealloc(CanonOptions options, bool isNeeded, string what, long offset) =>
        Refuse(isNeeded && options.Realloc is null && !options.IsGc, $"{what} cannot cross without the option `realloc`", offset);

    /// <summary>Fails when a rule is broken.</summary>
    public void Refuse(bool isBroken, string message, long offset)
    {
        if (isBroken)
        {
            throw context.Fail(ValidationDiagnostics.InvalidOptions, offset, message);
        }
    }

    private void Expect(Scope scope, uint index, CoreFuncType? expected, string option, long offset)
    {
        CoreExtern.Func actual = context.At(scope.Spaces.CoreFuncs, index, "core function", offset);
        if (CoreTypeMatcher.Mismatch(actual, expected) is { } reason)
        {
            throw context.Fail(ValidationDiagnostics.CoreTypeMismatch, offset, $"the option `{option}`: {reason}");
        }
    }
}
