using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ComponentKit.Runtime.Engine;

/// <summary>A compiled core module: owns a <c>wasmtime_module_t</c> and knows its imports and exports by position.</summary>
internal sealed unsafe class CoreModule : SafeHandle
{
    private CoreModule(nint module)
        : base(0, ownsHandle: true) => SetHandle(module);

    public override bool IsInvalid => handle == 0;

    /// <summary>The imports in the order in which instantiation takes them.</summary>
    internal IReadOnlyList<CoreImport> Imports { get; private set; } = [];

    /// <summary>The exports by name.</summary>
    internal IReadOnlyDictionary<string, CoreExport> Exports { get; private set; } = new Dictionary<string, CoreExport>();

    /// <summary>Compiles a module.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="binary">The module's bytes.</param>
    /// <param name="error">The engine's words when it refuses the module.</param>
    internal static CoreModule? TryCompile(EngineHandle engine, ReadOnlySpan<byte> binary, out string? error)
    {
        nint module;
        fixed (byte* bytes = binary)
        {
            nint failure = Native.wasmtime_module_new(engine.DangerousGetHandle(), bytes, (nuint)binary.Length, &module);
            if (failure != 0)
            {
                error = Native.TakeError(failure);
                return null;
            }
        }

        error = null;
        return Create(module);
    }

    /// <summary>Takes compiled code back that <see cref="Serialize"/> gave. It has to be that very code: the engine runs what it is given.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="code">The code.</param>
    /// <param name="error">The engine's words when the code is of another version or other settings.</param>
    internal static CoreModule? TryDeserialize(EngineHandle engine, ReadOnlySpan<byte> code, out string? error)
    {
        nint module;
        fixed (byte* bytes = code)
        {
            nint failure = Native.wasmtime_module_deserialize(engine.DangerousGetHandle(), bytes, (nuint)code.Length, &module);
            error = failure == 0 ? null : Native.TakeError(failure);
        }

        return error is null ? Create(module) : null;
    }

    /// <summary>The same of a file that starts with the code, which is mapped and not read.</summary>
    internal static CoreModule? TryDeserialize(EngineHandle engine, string path, out string? error)
    {
        nint module;
        nint failure = Native.wasmtime_module_deserialize_file(engine.DangerousGetHandle(), path, &module);
        error = failure == 0 ? null : Native.TakeError(failure);
        return error is null ? Create(module) : null;
    }

    /// <summary>The compiled code.</summary>
    internal byte[] Serialize()
    {
        ByteVec code;
        nint failure = Native.wasmtime_module_serialize(handle, &code);
        return failure == 0 ? code.TakeArray() : throw new InvalidOperationException(Native.TakeError(failure));
    }

    private static CoreModule Create(nint handle)
    {
        var module = new CoreModule(handle);
        module.Imports = module.ReadImports();
        module.Exports = module.ReadExports();
        return module;
    }

    protected override bool ReleaseHandle()
    {
        Native.wasmtime_module_delete(handle);
        return true;
    }

    private CoreImport[] ReadImports()
    {
        Native.TypeVec vec;
        Native.wasmtime_module_imports(handle, &vec);
        var imports = new CoreImport[(int)vec.Size];
        for (int i = 0; i < imports.Length; i++)
        {
            nint type = Native.wasm_externtype_as_functype(Native.wasm_importtype_type(vec.Data[i]));
            imports[i] = new CoreImport(
                Encoding.UTF8.GetString(Native.wasm_importtype_module(vec.Data[i])->Span),
                Encoding.UTF8.GetString(Native.wasm_importtype_name(vec.Data[i])->Span),
                type == 0 ? null : ReadFunctionType(type));
        }

        Native.wasm_importtype_vec_delete(&vec);
        return imports;
    }

    private Dictionary<string, CoreExport> ReadExports()
    {
        Native.TypeVec vec;
        Native.wasmtime_module_exports(handle, &vec);
        var exports = new Dictionary<string, CoreExport>(StringComparer.Ordinal);
        for (int i = 0; i < (int)vec.Size; i++)
        {
            nint type = Native.wasm_exporttype_type(vec.Data[i]);
            nint functionType = Native.wasm_externtype_as_functype(type);
            exports.Add(
                Encoding.UTF8.GetString(Native.wasm_exporttype_name(vec.Data[i])->Span),
                new CoreExport(i, ReadAddressBits(type), functionType == 0 ? null : ReadFunctionType(functionType)));
        }

        Native.wasm_exporttype_vec_delete(&vec);
        return exports;
    }

    private static int ReadAddressBits(nint type)
    {
        nint memoryType = Native.wasm_externtype_as_memorytype(type);
        return memoryType == 0 ? 0 : Native.wasmtime_memorytype_is64(memoryType) != 0 ? 64 : 32;
    }

    /// <summary>The type behind a <c>wasm_functype_t</c>.</summary>
    internal static CoreFunctionType ReadFunctionType(nint type) =>
        new(ReadValueTypes(Native.wasm_functype_params(type)), ReadValueTypes(Native.wasm_functype_results(type)));

    private static ImmutableArray<byte> ReadValueTypes(Native.TypeVec* types)
    {
        var kinds = ImmutableArray.CreateBuilder<byte>((int)types->Size);
        for (int i = 0; i < (int)types->Size; i++)
        {
            kinds.Add(Native.wasm_valtype_kind(types->Data[i]));
        }

        return kinds.MoveToImmutable();
    }
}
