using System.Runtime.InteropServices;

namespace ComponentKit.Integration.Tests.Differential.Oracle;

/// <summary>The engine's C API for components, as much of it as the oracle uses; the product itself uses none of it.</summary>
internal static unsafe partial class Native
{
    private const string Library = "wasmtime";

    [LibraryImport(Library)]
    internal static partial nint wasm_config_new();

    [LibraryImport(Library)]
    internal static partial nint wasm_engine_new_with_config(nint config);

    [LibraryImport(Library)]
    internal static partial void wasm_engine_delete(nint engine);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_cranelift_opt_level_set(nint config, byte level);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_parallel_compilation_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_concurrency_support_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_reference_types_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_function_references_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_gc_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_exceptions_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_multi_memory_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_memory64_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_threads_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_tail_call_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_custom_page_sizes_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_wide_arithmetic_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_compact_imports_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_async_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_async_stackful_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_more_async_builtins_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_map_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_implements_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_wasm_component_model_canonical_names_set(nint config, byte enable);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_component_new(nint engine, byte* binary, nuint length, nint* component);

    [LibraryImport(Library)]
    internal static partial void wasmtime_component_delete(nint component);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_message(nint error, ByteVec* message);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_delete(nint error);

    [LibraryImport(Library)]
    internal static partial void wasm_byte_vec_delete(ByteVec* vec);

    /// <summary><c>wasm_byte_vec_t</c></summary>
    internal struct ByteVec
    {
        internal nuint Size;
        internal byte* Data;
    }
}
