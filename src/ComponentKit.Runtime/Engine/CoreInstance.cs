using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>A core instance in a store: <c>wasmtime_instance_t</c>. Only the engine looks inside.</summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct CoreInstance;
