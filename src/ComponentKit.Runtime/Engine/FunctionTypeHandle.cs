using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>Owns a <c>wasm_functype_t</c>.</summary>
internal sealed unsafe class FunctionTypeHandle : SafeHandle
{
    private FunctionTypeHandle(nint type)
        : base(0, ownsHandle: true) => SetHandle(type);

    public override bool IsInvalid => handle == 0;

    internal static FunctionTypeHandle Create(CoreFunctionType type)
    {
        Native.TypeVec parameters = ToVec(type.Parameters.AsSpan());
        Native.TypeVec results = ToVec(type.Results.AsSpan());

        // Takes both over.
        return new FunctionTypeHandle(Native.wasm_functype_new(&parameters, &results));
    }

    protected override bool ReleaseHandle()
    {
        Native.wasm_functype_delete(handle);
        return true;
    }

    private static Native.TypeVec ToVec(ReadOnlySpan<byte> kinds)
    {
        Native.TypeVec vec;
        Native.wasm_valtype_vec_new_uninitialized(&vec, (nuint)kinds.Length);
        for (int i = 0; i < kinds.Length; i++)
        {
            vec.Data[i] = Native.wasm_valtype_new(kinds[i]);
        }

        return vec;
    }
}
