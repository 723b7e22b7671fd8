namespace ComponentKit.Binary.Core.Instructions;

/// <summary>What follows the opcode of an instruction: up to four immediates, in order.</summary>
internal readonly record struct InstructionShape(
    ImmediateKind First, ImmediateKind Second = ImmediateKind.None, ImmediateKind Third = ImmediateKind.None, ImmediateKind Fourth = ImmediateKind.None)
{
    /// <summary>The number of immediates that an instruction can have.</summary>
    public const int MaximumCount = 4;

    /// <summary>The immediate at a place, or <see cref="ImmediateKind.None"/> behind the last.</summary>
    public ImmediateKind this[int index] => index switch
    {
        0 => First,
        1 => Second,
        2 => Third,
        _ => Fourth,
    };
}
