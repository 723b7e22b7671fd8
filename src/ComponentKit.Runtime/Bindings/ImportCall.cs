using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Bindings;

/// <summary>One call of an import, seen from the host (CanonicalABI.md, <c>canon lower</c>).</summary>
/// <remarks>Bindings lift the parameters from <see cref="Flat"/>, call the host's implementation and lower the result.</remarks>
public readonly unsafe ref struct ImportCall
{
    private readonly FlatValue* _flat;

    // Two words, so that calls hand it over in registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ImportCall(LiftLowerContext context, FlatValue* flat)
    {
        Context = context;
        _flat = flat;
    }

    /// <summary>What codecs need.</summary>
    public LiftLowerContext Context { get; }

    /// <summary>The flat parameters; a flat result goes into the first.</summary>
    public Span<FlatValue> Flat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_flat, Context.FlatCount);
    }

    /// <summary>The address of parameters that are too many to be passed flat.</summary>
    /// <param name="size">The bytes that the parameters take, as a tuple.</param>
    /// <param name="alignment">The alignment of that tuple.</param>
    /// <exception cref="TrapException">The address that the guest gave is misaligned or outside its memory.</exception>
    public uint SpilledParameters(uint size, uint alignment) => ReturnAddress(0, size, alignment);

    /// <summary>An address that the guest gave, such as the one where a result goes that is too large to be returned flat.</summary>
    /// <param name="index">The index of the flat parameter that holds the address.</param>
    /// <param name="size">The bytes that have to be there.</param>
    /// <param name="alignment">The alignment that it has to have.</param>
    /// <exception cref="TrapException">The address is misaligned or outside the guest's memory.</exception>
    public uint ReturnAddress(int index, uint size, uint alignment)
    {
        uint address = Flat[index].U32;
        Context.CheckPointer(address, size, alignment);
        return address;
    }

    /// <summary>Lowers the result to where its size puts it: into the first flat value, or to the address that the guest gave.</summary>
    /// <param name="returnPointerIndex">The index of the flat parameter that holds that address: the number of the other ones.</param>
    /// <param name="result">The result.</param>
    public void LowerResult<T, TCodec>(int returnPointerIndex, T result)
        where TCodec : struct, ICodec<T>
    {
        if (TCodec.FlatCount > 1)
        {
            TCodec.Store(Context, ReturnAddress(returnPointerIndex, TCodec.Size, TCodec.Alignment), result);
        }
        else
        {
            TCodec.LowerFlat(Context, Flat, result);
        }
    }
}
