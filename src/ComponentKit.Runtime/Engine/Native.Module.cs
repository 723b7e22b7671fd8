using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/module.h, wat.h and the types of imports and exports in wasm.h
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_wat2wasm(byte* text, nuint length, ByteVec* binary);

    /// <summary>Says whether a module is valid: 0, or an error.</summary>
    [LibraryImport(Library)]
    internal static partial nint wasmtime_module_validate(nint engine, byte* binary, nuint length);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_module_new(nint engine, byte* binary, nuint length, nint* module);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_module_serialize(nint module, ByteVec* bytes);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_module_deserialize(nint engine, byte* bytes, nuint length, nint* module);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint wasmtime_module_deserialize_file(nint engine, string path, nint* module);

    [LibraryImport(Library)]
    internal static partial void wasmtime_module_delete(nint module);

    [LibraryImport(Library)]
    internal static partial void wasmtime_module_imports(nint module, TypeVec* imports);

    [LibraryImport(Library)]
    internal static partial void wasmtime_module_exports(nint module, TypeVec* exports);

    [LibraryImport(Library)]
    internal static partial void wasm_importtype_vec_delete(TypeVec* imports);

    [LibraryImport(Library)]
    internal static partial void wasm_exporttype_vec_delete(TypeVec* exports);

    [LibraryImport(Library)]
    internal static partial ByteVec* wasm_importtype_module(nint import);

    [LibraryImport(Library)]
    internal static partial ByteVec* wasm_importtype_name(nint import);

    [LibraryImport(Library)]
    internal static partial nint wasm_importtype_type(nint import);

    [LibraryImport(Library)]
    internal static partial ByteVec* wasm_exporttype_name(nint export);

    /// <summary>The function type of an import, or 0 when it is no function; belongs to the import.</summary>
    [LibraryImport(Library)]
    internal static partial nint wasm_externtype_as_functype(nint type);

    [LibraryImport(Library)]
    internal static partial nint wasm_valtype_new(byte kind);

    [LibraryImport(Library)]
    internal static partial void wasm_valtype_vec_new_uninitialized(TypeVec* types, nuint count);

    [LibraryImport(Library)]
    internal static partial nint wasm_functype_new(TypeVec* parameters, TypeVec* results);

    [LibraryImport(Library)]
    internal static partial void wasm_functype_delete(nint type);

    [LibraryImport(Library)]
    internal static partial nint wasm_exporttype_type(nint export);

    /// <summary>The memory type of an export, or 0 when it is no memory; belongs to the export.</summary>
    [LibraryImport(Library)]
    internal static partial nint wasm_externtype_as_memorytype(nint type);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_memorytype_is64(nint type);

    [LibraryImport(Library)]
    internal static partial TypeVec* wasm_functype_params(nint type);

    [LibraryImport(Library)]
    internal static partial TypeVec* wasm_functype_results(nint type);

    [LibraryImport(Library)]
    internal static partial byte wasm_valtype_kind(nint type);

    /// <summary>Import or export types that the engine allocated.</summary>
    internal struct TypeVec
    {
        internal nuint Size;
        internal nint* Data;
    }
}
