using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>Anything a core module imports or exports: <c>wasmtime_extern_t</c>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct CoreExtern
{
    internal const byte FunctionKind = 0;

    [FieldOffset(0)]
    internal byte Kind;

    [FieldOffset(8)]
    internal CoreFunction Function;

    [FieldOffset(8)]
    internal CoreMemory Memory;
}
