using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;

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
    private readonly bool _hasDeterministicNaNs;
    private long _budget;
    private ResourceScope? _resources;
    private GuestResource? _lender;
    private int _borrowCount;

    internal LiftLowerContext(
        ComponentInstance instance,
        InstanceState state,
        string? export,
        StringEncoding encoding,
        PointerType pointer,
        CoreMemory* memory,
        CoreFunction* realloc,
        FlatValue* reallocFrame)
    {
        Instance = instance;
        State = state;
        Export = export;
        Encoding = encoding;
        Pointer = pointer;
        _memory = memory;
        _realloc = realloc;
        _reallocFrame = reallocFrame;
        _storeContext = instance.StoreContext;
        _budgetOfCall = instance.LiftBudget;
        _hasDeterministicNaNs = instance.Component.Engine.Options.DeterministicNaNs;
    }

    /// <summary>The store and its root instance.</summary>
    public ComponentInstance Instance { get; }

    /// <summary>How strings are encoded in the memory.</summary>
    public StringEncoding Encoding { get; }

    /// <summary>Whether a NaN is to become the canonical one as it is lifted or lowered.</summary>
    internal bool HasDeterministicNaNs => _hasDeterministicNaNs;

    /// <summary>The type of addresses in the memory.</summary>
    internal PointerType Pointer { get; }

    /// <summary>The type of the function, for those who know types only at run time; null in a call between components.</summary>
    internal FunctionType? Type { get; init; }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float Canonical(float value) => _hasDeterministicNaNs ? CanonicalNaN.Of(value) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Canonical(double value) => _hasDeterministicNaNs ? CanonicalNaN.Of(value) : value;

    /// <summary>A view of guest memory. It must not be kept while guest code may run, <see cref="Realloc"/> included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Slice(uint address, uint length) => new(At(address, length), checked((int)length));

    /// <summary>Allocates guest memory with the guest's <c>realloc</c> and checks what comes back.</summary>
    /// <param name="alignment">The alignment, a power of two.</param>
    /// <param name="size">The number of bytes.</param>
    /// <returns>The address: aligned, with <paramref name="size"/> bytes of memory behind it.</returns>
    /// <exception cref="TrapException">The guest trapped, or gave a bad address.</exception>
    public uint Realloc(uint alignment, ulong size) => (uint)Reallocate(0, 0, alignment, size);

    /// <summary>The specification's <c>reallocate</c>: asks the guest for memory, or for what it gave before in another size.</summary>
    /// <param name="old">The address that it gave before; 0 for none.</param>
    /// <param name="oldSize">The number of bytes there.</param>
    /// <param name="alignment">The alignment, a power of two.</param>
    /// <param name="size">The number of bytes wanted.</param>
    /// <exception cref="TrapException">The guest trapped, or gave a bad address.</exception>
    internal ulong Reallocate(ulong old, ulong oldSize, uint alignment, ulong size)
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
        frame[0].U64 = old;
        frame[1].U64 = oldSize;
        frame[2].U64 = alignment;
        frame[3].U64 = size;

        // Guest code in the middle of a lowering must not call out (CanonicalABI.md, Lifting and Lowering Context).
        State.MayLeave = false;
        TaskContext context = State.Context;
        State.Context = default;
        Instance.CallCore(_realloc, frame, 4, Export);

        State.Context = context;
        State.MayLeave = true;

        ulong address = Pointer == PointerType.I32 ? frame[0].U32 : frame[0].U64;
        CheckAligned(address, alignment);
        At(address, size);
        return address;
    }

    /// <summary>Checks that a pointer that the guest gave is aligned and has <paramref name="size"/> bytes behind it.</summary>
    /// <exception cref="TrapException">It is not, or has not.</exception>
    public void CheckPointer(uint address, ulong size, uint alignment) => CheckPointer((ulong)address, size, alignment);

    /// <summary>The same for an address of any memory.</summary>
    internal void CheckPointer(ulong address, ulong size, uint alignment)
    {
        CheckAligned(address, alignment);
        At(address, size);
    }

    /// <summary>The place in any memory with so many bytes behind it. It is good only until guest code runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte* At(ulong address, ulong size)
    {
        if (size > _length || address > _length - size)
        {
            ReadMemoryAgain(address, size);
        }

        return _base + address;
    }

    /// <summary><see cref="Slice"/> for any memory.</summary>
    internal Span<byte> SliceOf(ulong address, uint length) => new(At(address, length), checked((int)length));

    /// <summary><see cref="Read"/> for any memory.</summary>
    internal T Load<T>(ulong address)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(At(address, (uint)sizeof(T)));

    /// <summary><see cref="Write"/> for any memory.</summary>
    internal void Store<T>(ulong address, T value)
        where T : unmanaged => Unsafe.WriteUnaligned(At(address, (uint)sizeof(T)), value);

    /// <summary>An address or length that the guest stored.</summary>
    internal ulong ReadPointer(ulong address) =>
        Pointer == PointerType.I32 ? Unsafe.ReadUnaligned<uint>(At(address, 4)) : Unsafe.ReadUnaligned<ulong>(At(address, 8));

    /// <summary>Writes an address or length for the guest.</summary>
    internal void WritePointer(ulong address, ulong value)
    {
        if (Pointer == PointerType.I32)
        {
            Unsafe.WriteUnaligned(At(address, 4), (uint)value);
        }
        else
        {
            Unsafe.WriteUnaligned(At(address, 8), value);
        }
    }

    /// <summary>An address or length that the guest passes.</summary>
    internal ulong PointerOf(in FlatValue value) => Pointer == PointerType.I32 ? value.U32 : value.U64;

    /// <summary>The number of bytes of an address.</summary>
    internal uint PointerSize => Pointer == PointerType.I32 ? 4u : 8u;

    /// <summary>The bit of a length that says UTF-16 in the encoding <c>latin1+utf16</c>.</summary>
    internal ulong Utf16Tag => Pointer == PointerType.I32 ? 1ul << 31 : 1ul << 63;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddLender(GuestResource resource)
    {
        // Most calls with a resource are those of a method: the one that it is called on needs no list.
        if (_lender is null)
        {
            _lender = resource;
        }
        else
        {
            AddFurtherLender(resource);
        }
    }

    /// <summary>Remembers a resource that is moved to the guest, and its handle there, until the guest runs.</summary>
    internal void AddMoved(GuestResource resource, uint index) => (_resources ??= new ResourceScope(this)).AddMoved(resource, index);

    /// <summary>Gives a value of the host's to the guest, until whose next run it can come back.</summary>
    /// <param name="rep">The representation.</param>
    /// <param name="type">The resource type.</param>
    /// <param name="objects">The table that the value is in; null for one of the host's own numbers.</param>
    /// <returns>The index of the handle.</returns>
    internal uint Give(uint rep, ResourceType type, HostObjects? objects)
    {
        uint index = LowerOwn(rep, type);
        (_resources ??= new ResourceScope(this)).AddGiven(type, objects, rep, index);
        return index;
    }

    /// <summary>Remembers an object of the host's that the guest may reach until the call ends.</summary>
    internal void AddShown(HostObjects objects, uint rep) => (_resources ??= new ResourceScope(this)).AddShown(objects, rep);

    /// <summary>The guest is about to run: what was moved to it is its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginGuest() => _resources?.BeginGuest();

    /// <summary>Ends a call: what was lent to it comes back, and what was to be moved to a guest that never ran.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndCall()
    {
        if (_lender is { } lender)
        {
            _lender = null;
            lender.EndLend();
        }

        _resources?.EndCall();
    }

    /// <summary>The handle that a value of the guest's is lent by for the call: the specification's <c>lift_borrow</c>.</summary>
    /// <returns>The representation.</returns>
    internal uint LiftBorrow(uint index, ResourceType type)
    {
        uint rep = State.Handles.Lend(index, type, Export);
        (_resources ??= new ResourceScope(this)).AddLent(index);
        return rep;
    }

    /// <summary>Takes a value out of the guest's hands: the specification's <c>lift_own</c>.</summary>
    /// <returns>The representation.</returns>
    internal uint LiftOwn(uint index, ResourceType type) => State.Handles.RemoveOwn(index, type, Export);

    /// <summary>Gives a value to the guest: the specification's <c>lower_own</c>.</summary>
    /// <returns>The index of the handle.</returns>
    internal uint LowerOwn(uint rep, ResourceType type) => State.Handles.Add(type, rep, Export);

    /// <summary>Lends a value to the guest until it returns: the specification's <c>lower_borrow</c>.</summary>
    /// <returns>The index of a handle; the representation itself for the guest that implements the resource.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint LowerBorrow(uint rep, ResourceType type) => type.Implementation == State ? rep : LowerForeignBorrow(rep, type);

    private uint LowerForeignBorrow(uint rep, ResourceType type)
    {
        uint index = State.Handles.AddBorrow(type, rep, this);
        _borrowCount++;
        (_resources ??= new ResourceScope(this)).AddBorrowed(index, type);
        return index;
    }

    /// <summary>The guest dropped one of the handles that were lent to it for this call.</summary>
    internal void EndBorrow() => _borrowCount--;

    /// <summary>The guest has returned: it must have dropped what was lent to it.</summary>
    /// <exception cref="TrapException">It has not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckBorrowsDropped()
    {
        if (_borrowCount != 0)
        {
            ThrowBorrowsKept();
        }
    }

    /// <summary>Starts a call: a new budget.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginCall() => _budget = _budgetOfCall;

    private void AddFurtherLender(GuestResource resource) => (_resources ??= new ResourceScope(this)).AddLender(resource);

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
    private void CheckAligned(ulong address, uint alignment)
    {
        if ((address & (alignment - 1)) != 0)
        {
            ThrowMisaligned(address, alignment);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadMemoryAgain(ulong address, ulong size)
    {
        if (_memory is null)
        {
            throw Trap("a value in memory was expected, but the function has no memory option");
        }

        _base = Native.MemoryData(_storeContext, _memory);
        _length = Native.MemoryDataSize(_storeContext, _memory);
        if (size > _length || address > _length - size)
        {
            throw Trap($"{size} bytes at 0x{address:x} reach beyond the {_length} bytes of memory");
        }
    }

    [DoesNotReturn]
    private void ThrowMisaligned(ulong address, uint alignment) =>
        throw Trap($"the pointer 0x{address:x} is not aligned to {alignment} bytes");

    [DoesNotReturn]
    private void ThrowBorrowsKept() =>
        throw Trap($"the function returned while it still held {_borrowCount} handles that were only lent to it for the call");

    [DoesNotReturn]
    private void ThrowBudget() =>
        throw Trap(
            $"the component's values need more than the {Instance.LiftBudget} bytes that one call may make the host allocate; "
            + $"{nameof(WasmEngineOptions)}.{nameof(WasmEngineOptions.LiftBudget)} sets the limit");
}
