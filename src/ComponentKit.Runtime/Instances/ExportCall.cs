using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Instances;

/// <summary>One call of an export, from the entry of the instance to its end (CanonicalABI.md, <c>canon lift</c>).</summary>
/// <remarks>Bindings lower the parameters into <see cref="Flat"/>, invoke, lift the result and let the guest free it.</remarks>
public readonly ref struct ExportCall
{
    private readonly ExportFunction _function;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ExportCall(ExportFunction function) => _function = function;

    /// <summary>What codecs need.</summary>
    public LiftLowerContext Context => _function.Context;

    /// <summary>The flat parameters before the call, the flat results after it.</summary>
    public Span<FlatValue> Flat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _function.Frame;
    }

    /// <summary>Allocates memory for parameters that are too many to be passed flat, and passes its address instead.</summary>
    /// <param name="size">The bytes that the parameters take, as a tuple.</param>
    /// <param name="alignment">The alignment of that tuple.</param>
    /// <returns>The address at which to store them.</returns>
    public uint SpillParameters(uint size, uint alignment)
    {
        uint address = Context.Realloc(alignment, size);
        Flat[0].U32 = address;
        return address;
    }

    /// <summary>Runs the guest's function.</summary>
    /// <exception cref="TrapException">The guest trapped.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Invoke() => _function.Invoke();

    /// <summary>The address of a result that is too large to be returned flat.</summary>
    /// <param name="size">The bytes that it takes.</param>
    /// <param name="alignment">Its alignment.</param>
    /// <exception cref="TrapException">The address that the guest gave is misaligned or outside its memory.</exception>
    public uint SpilledResult(uint size, uint alignment)
    {
        uint address = Flat[0].U32;
        Context.CheckPointer(address, size, alignment);
        return address;
    }

    /// <summary>Lifts the result, from where its size puts it.</summary>
    public T LiftResult<T, TCodec>()
        where TCodec : struct, ICodec<T> =>
        TCodec.FlatCount > 1
            ? TCodec.Load(Context, SpilledResult(TCodec.Size, TCodec.Alignment))
            : TCodec.LiftFlat(Context, Flat);

    /// <summary>Lets the guest free its result: the canonical option <c>post-return</c>. To be called once, after the lift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PostReturn() => _function.PostReturn();

    /// <summary>Leaves the instance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => _function.Leave();
}
