using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasm.h and wasmtime/config.h, engine.h: configuration and engine
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasm_config_new();

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_max_wasm_stack_set(nint config, nuint size);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_async_stack_size_set(nint config, nuint size);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_multi_memory_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_function_references_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_gc_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_exceptions_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_reference_types_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_memory64_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_threads_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_tail_call_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_custom_page_sizes_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_wide_arithmetic_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_compact_imports_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_stack_switching_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_cranelift_nan_canonicalization_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_relaxed_simd_deterministic_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_memory_may_move_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_consume_fuel_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_epoch_interruption_set(nint config, [MarshalAs(UnmanagedType.U1)] bool enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_engine_increment_epoch(nint engine);

    [LibraryImport(Library)]
    internal static partial nint wasm_engine_new_with_config(nint config);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_engine_clone(nint engine);

    [LibraryImport(Library)]
    internal static partial void wasm_engine_delete(nint engine);
}
