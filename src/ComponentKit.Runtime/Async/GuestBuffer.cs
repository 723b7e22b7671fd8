using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Async;

/// <summary>A place in a guest's memory that a copy reads or writes (CanonicalABI.md, Buffer State).</summary>
internal sealed class GuestBuffer
{
    private const uint MaxLength = (1 << 28) - 1;

    private readonly TypeLayout? _element;
    private readonly ulong _address;
    private readonly uint _length;

    /// <param name="cx">The side that the memory is on.</param>
    /// <param name="type">A function whose result is what the stream or future carries.</param>
    /// <param name="address">Where.</param>
    /// <param name="length">The number of elements.</param>
    internal GuestBuffer(LiftLowerContext cx, PlanFunctionType type, ulong address, uint length)
    {
        if (length > MaxLength)
        {
            throw cx.Trap($"a copy of {length} elements is longer than the {MaxLength} that there may be");
        }

        Context = cx;
        Type = type;
        _element = type.Type.Result is { } element ? TypeLayout.Of(element, cx.Pointer) : null;
        _address = address;
        _length = length;
        if (_element is not null && length > 0)
        {
            cx.CheckPointer(address, (ulong)length * _element.Size, _element.Alignment);
        }
    }

    internal LiftLowerContext Context { get; }

    internal PlanFunctionType Type { get; }

    internal InstanceState State => Context.State;

    /// <summary>How many elements have been copied.</summary>
    internal uint Progress { get; private set; }

    internal uint Remaining => _length - Progress;

    internal bool IsEmpty => _length == 0;

    /// <summary>Where the next element is, for so many elements that are copied now.</summary>
    internal ulong Advance(uint count)
    {
        ulong address = _address + (ulong)Progress * (_element?.Size ?? 0);
        Progress += count;
        return address;
    }
}
