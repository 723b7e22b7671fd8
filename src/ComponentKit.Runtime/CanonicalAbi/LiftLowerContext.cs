using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>
/// What lifting and lowering need to know: the canonical options of one function and the component instance whose memory the
/// values are in. The specification's <c>cx</c> (CanonicalABI.md, Lifting and Lowering Context).
/// </summary>
/// <remarks>
/// <para>All access to guest memory goes through here. An address, a length and an alignment come from the guest, so each
/// access is checked against the memory's length, in 64-bit arithmetic, before a byte is touched.</para>
/// <para>A memory can grow whenever guest code runs, but it neither shrinks nor moves: the engine is told to keep every memory
/// where it is (<see cref="EngineHandle"/>). What lies within the length that was read last is therefore good, whatever has run
/// since; an access beyond it reads base and length again before it is refused. The one comparison that every access makes
/// anyway decides that.</para>
/// </remarks>
public sealed unsafe class LiftLowerContext
{
    private readonly CoreMemory* _memory;
    private readonly CoreFunction* _realloc;
    private readonly FlatValue* _reallocFrame;
    private byte* _base;
    private ulong _length;
    private readonly nint _storeContext;
    private readonly long _budgetOfCall;
    private long _budget;
    private ResourceScope? _resources;

    internal LiftLowerContext(
        ComponentInstance instance,
        InstanceState state,
        string? export,
        StringEncoding encoding,
        CoreMemory* memory,
        CoreFunction* realloc,
        FlatValue* reallocFrame)
    {
        Instance = instance;
        State = state;
        Export = export;
        Encoding = encoding;
        _memory = memory;
        _realloc = realloc;
        _reallocFrame = reallocFrame;
        _storeContext = instance.StoreContext;
        _budgetOfCall = instance.LiftBudget;
    }

    /// <summary>The store and its root instance.</summary>
    public ComponentInstance Instance { get; }

    /// <summary>How strings are encoded in the memory.</summary>
    public StringEncoding Encoding { get; }

    /// <summary>The number of flat values of the import that this is for.</summary>
    internal int FlatCount { get; set; }

    /// <summary>The export whose calls this is for; null for an import's.</summary>
    internal string? Export { get; }

    /// <summary>The component instance on the guest's side: the specification's <c>cx.inst</c>.</summary>
    internal InstanceState State { get; }

    /// <summary>Reads an unmanaged value that the guest stored, whose address need not have been checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<T>(uint address)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(At(address, (uint)sizeof(T)));

    /// <summary>Writes an unmanaged value for the guest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(uint address, T value)
        where T : unmanaged => Unsafe.WriteUnaligned(At(address, (uint)sizeof(T)), value);

    /// <summary>A view of guest memory. It must not be kept while guest code may run, <see cref="Realloc"/> included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Slice(uint address, uint length) => new(At(address, length), checked((int)length));

    /// <summary>Allocates guest memory with the guest's <c>realloc</c> and checks what comes back.</summary>
    /// <param name="alignment">The alignment, a power of two.</param>
    /// <param name="size">The number of bytes.</param>
    /// <returns>The address: aligned, with <paramref name="size"/> bytes of memory behind it.</returns>
    /// <exception cref="TrapException">The guest trapped, or gave a bad address.</exception>
    public uint Realloc(uint alignment, ulong size)
    {
        if (_realloc is null)
        {
            throw Trap("guest memory was to be allocated, but the function has no realloc option");
        }

        if (size > uint.MaxValue)
        {
            throw Trap($"a value of {size} bytes is larger than a 32-bit memory");
        }

        FlatValue* frame = _reallocFrame;
        frame[0].U32 = 0;
        frame[1].U32 = 0;
        frame[2].U32 = alignment;
        frame[3].U32 = (uint)size;

        // Guest code in the middle of a lowering must not call out (CanonicalABI.md, Lifting and Lowering Context).
        State.MayLeave = false;
        nint trap = 0;
        nint error = Native.FuncCallUnchecked(_storeContext, _realloc, frame, 4, &trap);
        if ((error | trap) != 0)
        {
            Instance.ThrowFailure(error, trap, Export);
        }

        State.MayLeave = true;

        uint address = frame[0].U32;
        CheckAligned(address, alignment);
        At(address, (uint)size);
        return address;
    }

    /// <summary>Checks that a pointer that the guest gave is aligned and has <paramref name="size"/> bytes behind it.</summary>
    /// <exception cref="TrapException">It is not, or has not.</exception>
    public void CheckPointer(uint address, ulong size, uint alignment)
    {
        CheckAligned(address, alignment);
        if (address + size > _length)
        {
            ReadMemoryAgain(address, size);
        }
    }

    /// <summary>Counts bytes that a lift is about to allocate on the host against the budget of the call.</summary>
    /// <remarks>
    /// Lists may overlap in guest memory, so a small memory can describe values of any size: the budget bounds what one call
    /// can make the host allocate.
    /// </remarks>
    /// <exception cref="TrapException">The budget of the call is used up.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(long bytes)
    {
        if ((_budget -= bytes) < 0)
        {
            ThrowBudget();
        }
    }

    /// <summary>The trap for a guest that broke a rule of the canonical ABI; the instance is poisoned.</summary>
    public TrapException Trap(string message) => Instance.Trap(message, Export);

    /// <summary>Remembers a resource that is lent until the call ends.</summary>
    internal void AddLender(GuestResource resource) => (_resources ??= new ResourceScope(this)).AddLender(resource);

    /// <summary>Remembers a resource that is moved to the guest, and its handle there, until the guest runs.</summary>
    internal void AddMoved(GuestResource resource, uint index) => (_resources ??= new ResourceScope(this)).AddMoved(resource, index);

    /// <summary>The guest is about to run: what was moved to it is its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginGuest() => _resources?.BeginGuest();

    /// <summary>Ends a call: what was lent to it comes back, and what was to be moved to a guest that never ran.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndCall() => _resources?.EndCall();

    /// <summary>Starts a call: a new budget.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginCall() => _budget = _budgetOfCall;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* At(uint address, uint size)
    {
        if ((ulong)address + size > _length)
        {
            ReadMemoryAgain(address, size);
        }

        return _base + address;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckAligned(uint address, uint alignment)
    {
        if ((address & (alignment - 1)) != 0)
        {
            ThrowMisaligned(address, alignment);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadMemoryAgain(uint address, ulong size)
    {
        if (_memory is null)
        {
            throw Trap("a value in memory was expected, but the function has no memory option");
        }

        _base = Native.MemoryData(_storeContext, _memory);
        _length = Native.MemoryDataSize(_storeContext, _memory);
        if (address + size > _length)
        {
            throw Trap($"{size} bytes at 0x{address:x} reach beyond the {_length} bytes of memory");
        }
    }

    [DoesNotReturn]
    private void ThrowMisaligned(uint address, uint alignment) =>
        throw Trap($"the pointer 0x{address:x} is not aligned to {alignment} bytes");

    [DoesNotReturn]
    private void ThrowBudget() =>
        throw Trap(
            $"the component's values need more than the {Instance.LiftBudget} bytes that one call may make the host allocate; "
            + $"{nameof(WasmEngineOptions)}.{nameof(WasmEngineOptions.LiftBudget)} sets the limit");
}
