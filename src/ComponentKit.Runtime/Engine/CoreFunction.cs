namespace ComponentKit.Runtime.Engine;

/// <summary>A core function in a store: <c>wasmtime_func_t</c>.</summary>
internal struct CoreFunction
{
    internal ulong StoreId;
    internal nint Function;
}
