using System.Runtime.InteropServices;
using ComponentKit.Binary.Validation;

namespace ComponentKit.Binary.Tests.Support;

/// <summary>Judges core modules by the native engine, and says no more than that they are not valid.</summary>
internal sealed unsafe partial class NativeCoreValidator : ICoreValidator
{
    private static readonly IntPtr Engine = NewEngine();

    private NativeCoreValidator()
    {
    }

    public static NativeCoreValidator Instance { get; } = new();

    public CoreModuleFault? Validate(ReadOnlyMemory<byte> module)
    {
        IntPtr error;
        fixed (byte* bytes = module.Span)
        {
            error = Validate(Engine, bytes, (nuint)module.Length);
        }

        if (error == IntPtr.Zero)
        {
            return null;
        }

        Delete(error);
        return new CoreModuleFault("the engine refuses it", module.Length - 1);
    }

    [LibraryImport("wasmtime", EntryPoint = "wasm_engine_new")]
    private static partial IntPtr NewEngine();

    [LibraryImport("wasmtime", EntryPoint = "wasmtime_module_validate")]
    private static partial IntPtr Validate(IntPtr engine, byte* module, nuint length);

    [LibraryImport("wasmtime", EntryPoint = "wasmtime_error_delete")]
    private static partial void Delete(IntPtr error);
}
