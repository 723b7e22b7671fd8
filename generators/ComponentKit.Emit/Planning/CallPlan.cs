using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>What a call moves, in order, and how its locals are named.</summary>
/// <param name="Parameters">The WIT parameters; a method's first one is the object itself.</param>
/// <param name="Spilled">The memory that the parameters take when they are too many to be flat; else null.</param>
/// <param name="Result">The result, or null.</param>
/// <param name="ReturnPointerIndex">For an import: the index of the flat parameter that points at where a large result goes.</param>
/// <param name="Locals">The names of the locals.</param>
internal sealed record CallPlan(
    ImmutableArray<SlotPlan> Parameters, CodecShape? Spilled, ResultPlan? Result, int ReturnPointerIndex, CallLocals Locals)
{
    /// <summary>Whether the method gives a task, and takes a token that cancels it.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Why the runtime cannot make the call yet: only its shape is written; null where it can.</summary>
    public string? Unsupported { get; init; }
}
