using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Engine;

/// <summary>Core code that runs on a stack of its own (a fiber), and stands still whenever it calls the host, until it is answered.</summary>
/// <remarks>
/// No code of ours runs on that stack but two callbacks that move a few words: the one notes down what is called, the other says whether
/// there is an answer. Exceptions, the collector, and stacks of .NET are none of its business.
/// </remarks>
internal sealed unsafe class CoreCall : IDisposable
{
    private readonly CallState* _state;
    private readonly nint _context;
    private nint _future;

    private CoreCall(nint context)
    {
        _context = context;
        _state = (CallState*)NativeMemory.AllocZeroed((nuint)sizeof(CallState));
    }

    /// <summary>Whether core code stands still because it called the host, and not because an epoch has ended.</summary>
    internal bool HasCalled => _state->IsAnswered == 0;

    /// <summary>The number of the trampoline that core code has called and that is to be answered.</summary>
    internal int Called => _state->Called;

    /// <summary>Begins to call a function.</summary>
    /// <param name="context">The store.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">The flat parameters.</param>
    internal static CoreCall Start(nint context, CoreFunction* function, ReadOnlySpan<FlatValue> arguments)
    {
        nint type = Native.wasmtime_func_type(context, function);
        CoreFunctionType signature = CoreModule.ReadFunctionType(type);
        Native.wasm_functype_delete(type);

        var call = new CoreCall(context);
        CallState* state = call._state;
        state->Parameters = Allocate(signature.Parameters.Length);
        state->Results = Allocate(signature.Results.Length);
        state->ResultCount = signature.Results.Length;
        for (int i = 0; i < signature.Parameters.Length; i++)
        {
            state->Parameters[i] = new CoreValue { Kind = signature.Parameters[i], Bits = arguments[i].U64 };
        }

        state->Function = *function;
        call._future = Native.wasmtime_func_call_async(
            context,
            &state->Function,
            state->Parameters,
            (nuint)signature.Parameters.Length,
            state->Results,
            (nuint)signature.Results.Length,
            &state->Trap,
            &state->Error);
        return call;
    }

    /// <summary>Begins to instantiate a module.</summary>
    /// <param name="context">The store.</param>
    /// <param name="linker">What the module imports.</param>
    /// <param name="module">The module.</param>
    /// <param name="instance">Where the instance goes.</param>
    internal static CoreCall Instantiate(nint context, nint linker, CoreModule module, CoreInstance* instance)
    {
        var call = new CoreCall(context);
        call._future = Native.wasmtime_linker_instantiate_async(
            linker, context, module.DangerousGetHandle(), instance, &call._state->Trap, &call._state->Error);
        return call;
    }

    /// <summary>Makes a function that core code of the store may call.</summary>
    /// <param name="context">The store.</param>
    /// <param name="linker">A linker to define it in.</param>
    /// <param name="type">Its type.</param>
    /// <param name="slot">What it knows; it has to outlive the store.</param>
    /// <param name="function">Where the function goes.</param>
    internal static void CreateFunction(nint context, nint linker, nint type, ImportSlot* slot, CoreFunction* function)
    {
        Span<byte> name = stackalloc byte[16];
        slot->Number.TryFormat(name, out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        fixed (byte* bytes = name)
        {
            nint error = Native.wasmtime_linker_define_async_func(
                linker, bytes, 0, bytes, (nuint)length, type, &Note, (nint)slot, 0);
            if (error != 0)
            {
                throw new InvalidOperationException(Native.TakeError(error));
            }

            CoreExtern found;
            Native.wasmtime_linker_get(linker, context, bytes, 0, bytes, (nuint)length, &found);
            *function = found.Function;
        }
    }

    /// <summary>Lets core code run on, to its end or its next call of the host.</summary>
    /// <param name="store">Where the store has the call that is running.</param>
    /// <returns>Whether it has ended.</returns>
    internal bool Poll(StoreSlot* store)
    {
        CallState* outer = store->Current;
        store->Current = _state;
        _state->IsAnswered = 1;
        bool isDone = Native.wasmtime_call_future_poll(_future) != 0;
        store->Current = outer;
        if (isDone)
        {
            Delete();
        }

        return isDone;
    }

    /// <summary>The flat parameters of what core code called.</summary>
    internal FlatValue[] TakeArguments()
    {
        var values = new FlatValue[Math.Max(1, Math.Max(_state->ArgumentCount, _state->AnswerCount))];
        for (int i = 0; i < _state->ArgumentCount; i++)
        {
            values[i].U64 = Bits(_state->Arguments[i]);
        }

        return values;
    }

    /// <summary>Answers what core code called; it goes on with the next <see cref="Poll"/>.</summary>
    /// <param name="values">The flat results.</param>
    internal void Answer(ReadOnlySpan<FlatValue> values)
    {
        for (int i = 0; i < _state->AnswerCount; i++)
        {
            _state->Answers[i] = new CoreValue { Kind = _state->AnswerKinds, Bits = values[i].U64 };
        }
    }

    /// <summary>Makes what core code called trap.</summary>
    internal void Refuse(nint trap) => *_state->TrapOfAnswer = trap;

    /// <summary>What has ended gave; 0 for nothing.</summary>
    internal ulong Result => _state->ResultCount == 0 ? 0 : Bits(_state->Results[0]);

    /// <summary>The trap or error in which it ended, if any; the caller's from now on.</summary>
    internal (nint Error, nint Trap) TakeFailure()
    {
        (nint, nint) failure = (_state->Error, _state->Trap);
        (_state->Error, _state->Trap) = (0, 0);
        return failure;
    }

    public void Dispose()
    {
        Delete();
        NativeMemory.Free(_state->Parameters);
        NativeMemory.Free(_state->Results);
        NativeMemory.Free(_state);
    }

    private void Delete()
    {
        if (_future != 0)
        {
            // Of a call that stands still, this unwinds the stack.
            Native.wasmtime_call_future_delete(_future);
            _future = 0;
        }
    }

    private static CoreValue* Allocate(int count) => (CoreValue*)NativeMemory.AllocZeroed((nuint)Math.Max(1, count), (nuint)sizeof(CoreValue));

    private static ulong Bits(in CoreValue value) => value.Kind is CoreFunctionType.I32 or CoreFunctionType.F32 ? (uint)value.Bits : value.Bits;

    // These two run on the stack of the core code.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Note(
        nint environment, nint caller, CoreValue* arguments, nuint count, CoreValue* results, nuint resultCount, nint* trap, Native.Continuation* continuation)
    {
        var slot = (ImportSlot*)environment;
        CallState* call = slot->Store->Current;
        call->Called = slot->Number;
        call->Arguments = arguments;
        call->ArgumentCount = (int)count;
        call->Answers = results;
        call->AnswerCount = (int)resultCount;
        call->AnswerKinds = slot->ResultKind;
        call->TrapOfAnswer = trap;
        call->IsAnswered = 0;
        *continuation = new Native.Continuation { Callback = &IsAnswered, Environment = (nint)call, Finalizer = 0 };
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsAnswered(nint environment) => ((CallState*)environment)->IsAnswered;

    /// <summary>What a store has of the call that is running.</summary>
    internal struct StoreSlot
    {
        internal CallState* Current;
    }

    /// <summary>What a function of the host knows.</summary>
    internal struct ImportSlot
    {
        internal StoreSlot* Store;
        internal int Number;
        internal byte ResultKind;
    }

    /// <summary>What the engine and the callbacks fill in.</summary>
    internal struct CallState
    {
        internal CoreFunction Function;
        internal CoreValue* Parameters;
        internal CoreValue* Results;
        internal int ResultCount;
        internal nint Trap;
        internal nint Error;
        internal int Called;
        internal CoreValue* Arguments;
        internal int ArgumentCount;
        internal CoreValue* Answers;
        internal int AnswerCount;
        internal byte AnswerKinds;
        internal nint* TrapOfAnswer;
        internal byte IsAnswered;
    }
}
