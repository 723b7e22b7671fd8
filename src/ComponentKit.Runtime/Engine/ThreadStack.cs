using System.Runtime.CompilerServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>Whether a thread has the stack left that core code may use.</summary>
/// <remarks>
/// The engine gives each store its stack anew, counted from where it is entered, and believes that the thread has so much. Where
/// an import calls into another instance that need not be so, and core code that runs off the thread's stack ends the process.
/// </remarks>
internal static class ThreadStack
{
    // For what runs above core code that has used all of its stack: the host's imports, and compiling them. The runtime sees to half.
    private const int Margin = 128 << 10;

    // Less than what the runtime says is there.
    private const int Step = 32 << 10;

    /// <summary>
    /// Whether core code is below on this thread's stack, and has called out. What it calls ends with this off, also where another instance
    /// was called from an import: <see cref="Instances.ComponentInstance"/> puts it on again as that call ends.
    /// </summary>
    [ThreadStatic]
#pragma warning disable CA2211, SA1401 // A field is one access; every call of an import makes two.
    internal static bool IsInImport;
#pragma warning restore CA2211, SA1401

    /// <summary>Checks that core code which uses all it may, and the host's code that it calls, find the stack they need.</summary>
    /// <param name="coreStack">The stack that core code may use, in bytes.</param>
    /// <exception cref="InsufficientExecutionStackException">They do not.</exception>
    internal static void Check(int coreStack)
    {
        if (!HasRoom(coreStack))
        {
            throw new InsufficientExecutionStackException(
                "an import called into an instance, and the thread's stack has too little left for it; "
                + "imports that call instances nest too deep, or the thread's stack is too small");
        }
    }

    /// <summary>Whether they find it.</summary>
    /// <param name="coreStack">The stack that core code may use, in bytes.</param>
    internal static bool HasRoom(int coreStack) => Has(coreStack + Margin);

    // The runtime tells no more than whether there is some stack left. So this goes down the stack, step by step, and asks again.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static bool Has(int bytes)
    {
        if (bytes <= 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return bytes <= 0;
        }

        Span<byte> step = stackalloc byte[Step];
        step[0] = 1;
        return Has(bytes - Step) && step[0] == 1;
    }
}
