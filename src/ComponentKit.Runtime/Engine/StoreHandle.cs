using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>Owns a <c>wasmtime_store_t</c> and, through it, every core instance, memory and function in it.</summary>
internal sealed class StoreHandle : SafeHandle
{
    private static long _openCount;

    internal StoreHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>How many stores there are in the process, for tests.</summary>
    internal static long OpenCount => Interlocked.Read(ref _openCount);

    /// <summary>The store's context, which all calls take; good as long as the handle is open.</summary>
    internal nint Context { get; private set; }

    /// <summary>Makes a store.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="options">Its settings, with what guests may have.</param>
    /// <param name="generated">How many core modules are the runtime's own; one of them has a memory. They do not count against the guest.</param>
    internal static StoreHandle Create(EngineHandle engine, WasmEngineOptions options, int generated = 0)
    {
        var store = new StoreHandle();
        store.SetHandle(Native.wasmtime_store_new(engine.DangerousGetHandle(), 0, 0));
        Interlocked.Increment(ref _openCount);
        store.Context = Native.wasmtime_store_context(store.handle);
        Native.wasmtime_store_limiter(
            store.handle, options.MaxMemoryBytes, options.MaxTableElements, Add(options.MaxCoreInstances, generated), options.MaxTables, Add(options.MaxMemories, generated > 0 ? 1 : 0));
        if (options.Fuel is { } fuel)
        {
            store.Fuel = fuel;
        }

        return store;
    }

    /// <summary>The fuel that is left. To be used with an engine that counts it.</summary>
    internal unsafe ulong Fuel
    {
        get
        {
            ulong fuel;
            Expect(Native.wasmtime_context_get_fuel(Context, &fuel));
            return fuel;
        }
        set => Expect(Native.wasmtime_context_set_fuel(Context, value));
    }

    private static long Add(long limit, long more) => limit > long.MaxValue - more ? limit : limit + more;

    private static void Expect(nint error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException(Native.TakeError(error));
        }
    }

    protected override bool ReleaseHandle()
    {
        Native.wasmtime_store_delete(handle);
        Interlocked.Decrement(ref _openCount);
        return true;
    }
}
