using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/config.h: the pooling allocator
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_pooling_allocation_config_new();

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_delete(nint pool);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_total_core_instances_set(nint pool, uint count);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_total_memories_set(nint pool, uint count);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_total_tables_set(nint pool, uint count);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_max_memories_per_module_set(nint pool, uint count);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_max_tables_per_module_set(nint pool, uint count);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_max_memory_size_set(nint pool, nuint bytes);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_table_elements_set(nint pool, nuint count);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_linear_memory_keep_resident_set(nint pool, nuint bytes);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_config_table_keep_resident_set(nint pool, nuint bytes);

    [LibraryImport(Library)]
    internal static partial void wasmtime_pooling_allocation_strategy_set(nint config, nint pool);
}
