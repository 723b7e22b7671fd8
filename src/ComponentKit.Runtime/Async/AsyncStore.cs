using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Async;

/// <summary>A store in which calls can be suspended: its guests' threads, and core code on stacks of their own.</summary>
/// <remarks>
/// Whoever calls into the store runs it (<see cref="RunUntil"/>), on its own thread, until what it waits for is there. The engine is only
/// ever polled; whatever core code asks for is done between two polls.
/// </remarks>
internal sealed class AsyncStore : IDisposable
{
    // Each has a stack of its own.
    private const int MaxCalls = 10_000;

    private readonly ComponentInstance _instance;
    private readonly unsafe CoreCall.StoreSlot* _slot = (CoreCall.StoreSlot*)NativeMemory.AllocZeroed((nuint)sizeof(CoreCall.StoreSlot));
    private readonly List<nint> _imports = [];
    private readonly List<AsyncTrampoline> _trampolines = [];
    private readonly HashSet<CoreCall> _calls = [];
    private readonly nint _linker;
    private ExceptionDispatchInfo? _failure;

    internal AsyncStore(ComponentInstance instance, EngineHandle engine)
    {
        _instance = instance;
        _linker = Native.wasmtime_linker_new(engine.DangerousGetHandle());
    }

    /// <summary>The thread that runs; null while none does.</summary>
    internal GuestThread? Current { get; set; }

    /// <summary>The threads that wait, those that have waited longest first.</summary>
    internal List<GuestThread> Waiting { get; } = [];

    /// <summary>The lifted functions of the plan, as far as they are needed.</summary>
    internal Dictionary<int, LiftedFunction> Functions { get; } = [];

    /// <summary>Makes a core function.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="resultKind">The type of its result, if it has any.</param>
    /// <param name="trampoline">What answers it.</param>
    /// <param name="function">Where it goes.</param>
    internal unsafe void CreateFunction(nint type, byte resultKind, AsyncTrampoline trampoline, CoreFunction* function)
    {
        var import = (CoreCall.ImportSlot*)NativeMemory.Alloc((nuint)sizeof(CoreCall.ImportSlot));
        *import = new CoreCall.ImportSlot { Store = _slot, Number = _trampolines.Count, ResultKind = resultKind };
        _imports.Add((nint)import);
        _trampolines.Add(trampoline);
        CoreCall.CreateFunction(_instance.StoreContext, _linker, type, import, function);
    }

    /// <summary>Instantiates a core module.</summary>
    /// <exception cref="TrapException">Its start function trapped, or had to wait.</exception>
    internal unsafe void Instantiate(EngineHandle engine, CoreModule module, ReadOnlySpan<CoreExtern> imports, CoreInstance* instance)
    {
        nint linker = Native.wasmtime_linker_new(engine.DangerousGetHandle());
        try
        {
            for (int i = 0; i < imports.Length; i++)
            {
                Define(linker, module.Imports[i], imports[i]);
            }

            Finish(CoreCall.Instantiate(_instance.StoreContext, linker, module, instance), export: null);
        }
        finally
        {
            Native.wasmtime_linker_delete(linker);
        }
    }

    /// <summary>Runs core code, which may wait.</summary>
    /// <param name="function">The core function, by address.</param>
    /// <param name="arguments">The flat parameters.</param>
    /// <param name="export">The export that is called, for messages.</param>
    /// <returns>The flat results.</returns>
    internal async ValueTask<FlatValue[]> Run(nint function, FlatValue[] arguments, string? export)
    {
        CoreCall call = Start(function, arguments);
        while (!Poll(call))
        {
            FlatValue[] values = call.TakeArguments();
            Exception? failure = null;
            try
            {
                await Ask(call, values).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // It goes on from the end of the core code.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = exception;
            }

            Answer(call, values, failure);
        }

        return End(call, export);
    }

    /// <summary>Runs core code that must not wait: allocators, destructors.</summary>
    /// <param name="function">The core function.</param>
    /// <param name="values">The flat parameters, and then the flat results.</param>
    /// <param name="count">How many there are of the more numerous of the two.</param>
    /// <param name="export">The export that is called, for messages.</param>
    /// <exception cref="TrapException">It trapped, or had to wait.</exception>
    internal unsafe void RunNow(CoreFunction* function, FlatValue* values, int count, string? export)
    {
        FlatValue[] results = Finish(Start((nint)function, new ReadOnlySpan<FlatValue>(values, count).ToArray()), export);
        results.AsSpan(0, Math.Min(count, results.Length)).CopyTo(new Span<FlatValue>(values, count));
    }

    /// <summary>Runs threads that can go on until something holds.</summary>
    /// <exception cref="TrapException">No thread can go on, or one trapped.</exception>
    internal void RunUntil(Func<bool> isDone, string? export)
    {
        while (!isDone())
        {
            GuestThread thread = Waiting.FirstOrDefault(t => t.IsReady)
                ?? throw _instance.Trap("deadlock: all of the component's tasks wait, and nothing is left that could wake one", export);
            var entering = EnteringSet.Of(thread.Task.Function.State, caller: null);
            entering.Enter(_instance);
            thread.Resume();
            entering.Leave();
        }
    }

    /// <summary>The trap for a guest that broke a rule of the canonical ABI.</summary>
    internal TrapException Trap(string reason) => _instance.Trap(reason);

    /// <summary>Keeps why a thread ended, for who resumed it.</summary>
    internal void Fail(Exception exception) => _failure ??= ExceptionDispatchInfo.Capture(exception);

    /// <exception cref="Exception">A thread failed.</exception>
    internal void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            _failure = null;
            failure.Throw();
        }
    }

    /// <summary>Ends what is suspended. To be called before the store goes.</summary>
    public void Dispose()
    {
        foreach (CoreCall call in _calls)
        {
            call.Dispose();
        }

        _calls.Clear();
        Native.wasmtime_linker_delete(_linker);
    }

    /// <summary>Frees what functions of the host know. To be called when the store is gone.</summary>
    internal unsafe void FreeImports()
    {
        foreach (nint import in _imports)
        {
            NativeMemory.Free((void*)import);
        }

        NativeMemory.Free(_slot);
    }

    private unsafe CoreCall Start(nint function, FlatValue[] arguments)
    {
        if (_calls.Count == MaxCalls)
        {
            throw _instance.Trap($"the component has {MaxCalls} calls that are suspended, which is all it may");
        }

        CoreCall call = CoreCall.Start(_instance.StoreContext, (CoreFunction*)function, arguments);
        _calls.Add(call);
        return call;
    }

    // What is called may call into instances, whose core code needs stack of this thread.
    private ValueTask Ask(CoreCall call, FlatValue[] values)
    {
        ThreadStack.IsInImport = true;
        try
        {
            return _trampolines[call.Called].Invoke(values);
        }
        finally
        {
            ThreadStack.IsInImport = false;
        }
    }

    // Whether the call has ended; if not, it calls the host. Once an epoch it only stands still, to be asked whether it may go on.
    private unsafe bool Poll(CoreCall call)
    {
        while (!call.Poll(_slot))
        {
            if (call.HasCalled)
            {
                return false;
            }

            try
            {
                _instance.ThrowIfInterrupted();
            }
            catch
            {
                _calls.Remove(call);
                call.Dispose();
                throw;
            }
        }

        return true;
    }

    private void Answer(CoreCall call, FlatValue[] values, Exception? failure)
    {
        if (failure is null)
        {
            call.Answer(values);
        }
        else
        {
            _instance.Capture(failure);
            call.Refuse(Trampoline.NewTrap());
        }
    }

    private FlatValue[] Finish(CoreCall call, string? export)
    {
        _calls.Add(call);
        GuestThread? outer = Current;
        Current = new GuestThread(this, task: null);
        while (!Poll(call))
        {
            FlatValue[] values = call.TakeArguments();
            Exception? failure = null;
            try
            {
                ValueTask answer = Ask(call, values);
                if (!answer.IsCompleted)
                {
                    throw _instance.Trap("core code that cannot wait, such as a start function, called something that waits", export);
                }

                answer.GetAwaiter().GetResult();
            }
#pragma warning disable CA1031 // It goes on from the end of the core code.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = exception;
            }

            Answer(call, values, failure);
        }

        Current = outer;
        return End(call, export);
    }

    private FlatValue[] End(CoreCall call, string? export)
    {
        var results = new FlatValue[1];
        (nint error, nint trap) = call.TakeFailure();
        if ((error | trap) == 0)
        {
            results[0].U64 = call.Result;
        }

        _calls.Remove(call);
        call.Dispose();
        if ((error | trap) != 0)
        {
            _instance.ThrowFailure(error, trap, export);
        }

        return results;
    }

    private unsafe void Define(nint linker, CoreImport import, CoreExtern item)
    {
        byte[] module = System.Text.Encoding.UTF8.GetBytes(import.Module + "\0");
        byte[] name = System.Text.Encoding.UTF8.GetBytes(import.Name + "\0");
        fixed (byte* moduleBytes = module, nameBytes = name)
        {
            // Two imports of one name are one item.
            nint error = Native.wasmtime_linker_define(
                linker, _instance.StoreContext, moduleBytes, (nuint)module.Length - 1, nameBytes, (nuint)name.Length - 1, &item);
            if (error != 0)
            {
                Native.TakeError(error);
            }
        }
    }
}
