using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>A core function that calls another one and tells the module's hook of the beginning and the end.</summary>
/// <param name="Hook">The index of the hook.</param>
/// <param name="Inner">The index of the function that it calls.</param>
/// <param name="Type">The type of both.</param>
/// <param name="Name">The name of the inner function.</param>
/// <param name="Start">What the hook is told at first.</param>
/// <param name="End">What it is told at the end; null where the result says whether the call waits.</param>
/// <param name="Replaces">The instance whose export is called by way of this function from then on; null for none.</param>
internal sealed record HookedFunction(
    uint Hook, uint Inner, CoreFuncType Type, string Name, TaskEvent Start, TaskEvent? End, FixupInstance? Replaces)
{
    /// <summary>The function's code.</summary>
    public (InstructionWriter Code, CoreValueType[] Locals) Write()
    {
        var parameters = (uint)Type.Parameters.Length;
        InstructionWriter code = new InstructionWriter().I32Const((int)Start).Call(Hook);
        for (uint i = 0; i < parameters; i++)
        {
            code.LocalGet(i);
        }

        code.Call(Inner);
        if (End is { } end)
        {
            return (code.I32Const((int)end).Call(Hook).End(), []);
        }

        // The result is 0 where the call is done.
        code.LocalSet(parameters)
            .I32Const((int)TaskEvent.AsyncBlock)
            .I32Const((int)TaskEvent.AsyncFinish)
            .LocalGet(parameters)
            .Select()
            .Call(Hook)
            .LocalGet(parameters)
            .End();
        return (code, [CoreValueType.I32]);
    }
}
