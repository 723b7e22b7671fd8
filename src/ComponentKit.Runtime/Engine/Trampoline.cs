using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Engine;

/// <summary>A function at the core boundary: core code calls it, C# answers (Wasmtime's term).</summary>
/// <remarks>
/// The engine calls one static entry for all trampolines and hands it the object. An exception must not cross the engine's
/// frames, which would end the process: the entry catches it, the instance keeps it, the guest sees a trap, and the outermost
/// call throws it again with its stack.
/// </remarks>
internal abstract unsafe class Trampoline(ComponentInstance instance)
{
    /// <summary>The store that calls.</summary>
    protected ComponentInstance Instance { get; } = instance;

    /// <summary>Answers a call: the flat parameters are in <paramref name="values"/>, and the flat results go there.</summary>
    /// <param name="values">The flat values.</param>
    /// <param name="count">How many there are: of parameters or results, whichever is more.</param>
    internal abstract void Invoke(FlatValue* values, int count);

    /// <summary>Makes the core function that calls <paramref name="trampoline"/>.</summary>
    /// <param name="context">The store.</param>
    /// <param name="type">The function's core type.</param>
    /// <param name="trampoline">A handle of the trampoline that outlives the store.</param>
    /// <param name="function">Where the function goes.</param>
    internal static void CreateFunction(nint context, nint type, GCHandle trampoline, CoreFunction* function) =>
        Native.wasmtime_func_new_unchecked(context, type, &Enter, GCHandle.ToIntPtr(trampoline), 0, function);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Enter(nint environment, nint caller, FlatValue* values, nuint count)
    {
        var trampoline = Unsafe.As<Trampoline>(GCHandle.FromIntPtr(environment).Target!);
        ThreadStack.IsInImport = true;
        try
        {
            trampoline.Invoke(values, (int)count);
            ThreadStack.IsInImport = false;
            return 0;
        }
#pragma warning disable CA1031 // Every exception has to stop here.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ThreadStack.IsInImport = false;
            trampoline.Instance.Capture(exception);
            return NewTrap();
        }
    }

    /// <summary>The trap that stands for an exception that the instance keeps.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint NewTrap()
    {
        ReadOnlySpan<byte> message = "the host's exception is on its way"u8;
        fixed (byte* bytes = message)
        {
            return Native.wasmtime_trap_new(bytes, (nuint)message.Length);
        }
    }
}
