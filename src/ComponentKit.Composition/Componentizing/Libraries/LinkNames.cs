namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>The names that the tool convention for dynamic linking, and libraries for C, give to imports and exports.</summary>
internal static class LinkNames
{
#pragma warning disable CS1591 // The names say it.
    public const string Environment = "env";
    public const string MemoryAddresses = "GOT.mem";
    public const string FunctionAddresses = "GOT.func";
    public const string Memory = "memory";
    public const string Table = "__indirect_function_table";
    public const string MemoryBase = "__memory_base";
    public const string TableBase = "__table_base";
    public const string StackPointer = "__stack_pointer";
    public const string InitialStackPointer = "__init_stack_pointer";
    public const string AsyncifyData = "__asyncify_data";
    public const string AsyncifyState = "__asyncify_state";
    public const string HeapBase = "__heap_base";
    public const string HeapEnd = "__heap_end";
    public const string StackHigh = "__stack_high";
    public const string StackLow = "__stack_low";
    public const string ApplyDataRelocations = "__wasm_apply_data_relocs";
    public const string CallConstructors = "__wasm_call_ctors";
    public const string Initialize = "_initialize";
    public const string Start = "_start";
    public const string LibdlLibraries = "__wasm_libdl_libraries";
    public const string TaskHook = "__wasm_task_hook";
    public const string Root = "$root";
    public const string ThreadNew = "[thread-new-indirect-v0]";
    public const string ContextGet1 = "[context-get-1]";
    public const string GetStackPointer = "__wasm_get_stack_pointer";
    public const string SetStackPointer = "__wasm_set_stack_pointer";
    public const string GetThreadMemory = "__wasm_get_tls_base";
    public const string SetThreadMemory = "__wasm_set_tls_base";
    public const string ProgramThreadInfo = "__wasm_program_tls_info";
    public const string LibraryThreadInfo = "__wasm_library_tls_info";
    public const string Realloc = "cabi_realloc";
    public const string Stubs = "wit-component:stubs";
#pragma warning restore CS1591
}
