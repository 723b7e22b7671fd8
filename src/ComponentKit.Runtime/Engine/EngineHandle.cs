using System.Runtime.InteropServices;
using ComponentKit.Binary.Validation;

namespace ComponentKit.Runtime.Engine;

/// <summary>Owns a <c>wasm_engine_t</c>, a reference to an engine.</summary>
internal sealed class EngineHandle : SafeHandle
{
    private const int HostStackBytes = 512 << 10;

    // Asked for when an engine is made: whether traps tell places in sources. Stored components need it to be the same always.
    static EngineHandle() => NativeEnvironment.Set("WASMTIME_BACKTRACE_DETAILS", "1", overwrite: true);

    internal EngineHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    internal static EngineHandle Create(WasmEngineOptions options)
    {
        if (options.Pool is not null)
        {
            AddressSpace.Check(options.Pool.AddressSpace);
        }

        nint config = Native.wasm_config_new();
        Native.wasmtime_config_max_wasm_stack_set(config, (nuint)options.MaxStackBytes);

        // Of a fiber core code gets as much, and the engine and two small callbacks the rest.
        Native.wasmtime_config_async_stack_size_set(config, (nuint)options.MaxStackBytes + HostStackBytes);
        SetFeatures(config, options.Features.Core);

        Native.wasmtime_config_consume_fuel_set(config, options.Fuel is not null);
        Native.wasmtime_config_epoch_interruption_set(config, options.CanInterrupt);

        Native.wasmtime_config_cranelift_nan_canonicalization_set(config, options.DeterministicNaNs);
        Native.wasmtime_config_wasm_relaxed_simd_deterministic_set(config, options.DeterministicNaNs);

        // The C API ends the process when it is asked for a type with one of these proposals' references in it, and reading the
        // types of imports and exports is how calls are made safe: modules with them have to be refused. Exceptions have such a
        // reference too, which the compiler of plans looks for.
        Native.wasmtime_config_wasm_gc_set(config, false);
        Native.wasmtime_config_wasm_function_references_set(config, false);
        Native.wasmtime_config_wasm_stack_switching_set(config, false);

        // The canonical ABI's view of a memory relies on its base staying where it is (LiftLowerContext).
        Native.wasmtime_config_memory_may_move_set(config, false);

        if (options.Pool is { } pool)
        {
            SetPool(config, pool, options.MaxMemoryBytes);
        }

        return Create(config);
    }

    /// <summary>An engine that only says whether core modules are valid.</summary>
    internal static EngineHandle CreateForValidation(CoreFeatures features)
    {
        nint config = Native.wasm_config_new();
        Native.wasmtime_config_wasm_reference_types_set(config, true);
        SetFeatures(config, features);
        Native.wasmtime_config_wasm_function_references_set(config, features.HasFlag(CoreFeatures.FunctionReferences));
        Native.wasmtime_config_wasm_gc_set(config, features.HasFlag(CoreFeatures.Gc));
        Native.wasmtime_config_wasm_stack_switching_set(config, features.HasFlag(CoreFeatures.StackSwitching));
        return Create(config);
    }

    /// <summary>Another reference to the same engine, which lives until the last of them is freed.</summary>
    internal EngineHandle Clone()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        var engine = new EngineHandle();
        engine.SetHandle(Native.wasmtime_engine_clone(handle));
        return engine;
    }

    protected override bool ReleaseHandle()
    {
        Native.wasm_engine_delete(handle);
        return true;
    }

    private static void SetFeatures(nint config, CoreFeatures features)
    {
        Native.wasmtime_config_wasm_exceptions_set(config, features.HasFlag(CoreFeatures.Exceptions));
        Native.wasmtime_config_wasm_multi_memory_set(config, features.HasFlag(CoreFeatures.MultiMemory));
        Native.wasmtime_config_wasm_memory64_set(config, features.HasFlag(CoreFeatures.Memory64));
        Native.wasmtime_config_wasm_threads_set(config, features.HasFlag(CoreFeatures.Threads));
        Native.wasmtime_config_wasm_tail_call_set(config, features.HasFlag(CoreFeatures.TailCalls));
        Native.wasmtime_config_wasm_wide_arithmetic_set(config, features.HasFlag(CoreFeatures.WideArithmetic));
        Native.wasmtime_config_wasm_compact_imports_set(config, features.HasFlag(CoreFeatures.CompactImports));
        Native.wasmtime_config_wasm_custom_page_sizes_set(config, features.HasFlag(CoreFeatures.CustomPageSizes));
    }

    private static void SetPool(nint config, InstancePool options, long maxMemoryBytes)
    {
        nint pool = Native.wasmtime_pooling_allocation_config_new();
        Native.wasmtime_pooling_allocation_config_total_core_instances_set(pool, (uint)options.MaxCoreInstances);
        Native.wasmtime_pooling_allocation_config_total_memories_set(pool, (uint)options.MaxMemories);
        Native.wasmtime_pooling_allocation_config_total_tables_set(pool, (uint)options.MaxTables);
        Native.wasmtime_pooling_allocation_config_max_memories_per_module_set(pool, (uint)options.MaxMemoriesPerModule);
        Native.wasmtime_pooling_allocation_config_max_tables_per_module_set(pool, (uint)options.MaxTablesPerModule);
        Native.wasmtime_pooling_allocation_config_max_memory_size_set(pool, (nuint)maxMemoryBytes);
        Native.wasmtime_pooling_allocation_config_table_elements_set(pool, (nuint)options.MaxTableElements);
        Native.wasmtime_pooling_allocation_config_linear_memory_keep_resident_set(pool, (nuint)options.KeepResidentBytes);
        Native.wasmtime_pooling_allocation_config_table_keep_resident_set(pool, (nuint)options.KeepResidentBytes);
        Native.wasmtime_pooling_allocation_strategy_set(config, pool);
        Native.wasmtime_pooling_allocation_config_delete(pool);
    }

    private static EngineHandle Create(nint config)
    {
        var engine = new EngineHandle();
        engine.SetHandle(Native.wasm_engine_new_with_config(config));
        return engine.IsInvalid ? throw new InvalidOperationException("the engine refused its configuration") : engine;
    }
}
