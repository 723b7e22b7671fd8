using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using Guests.Bench;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>
/// The floor: what a careful person writes by hand for this one guest, over the same native library: raw calls, checked spans over
/// guest memory, no state beyond pointers.
/// </summary>
/// <remarks>The memory's base and length are kept until an access reaches beyond them, which costs less than what the runtime does.</remarks>
internal sealed unsafe class FloorSide : ISide
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly FloorModules _modules;
    private readonly FloorInstance _guest;
    private readonly FlatValue* _frame = (FlatValue*)NativeMemory.AllocZeroed(4, (nuint)sizeof(FlatValue));
    private byte* _base;
    private ulong _length;

    internal FloorSide(string path)
    {
        _modules = new FloorModules(path);
        _guest = new FloorInstance(_modules);
    }

    public long Add(int times)
    {
        uint sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum = Add(sum, 1);
        }

        return sum;
    }

    public long Echo(int times, string text)
    {
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += Echo(text).Length;
        }

        return length;
    }

    public long SumBytes(int times, byte[] bytes)
    {
        ulong sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += Sum(FloorInstance.SumBytes, MemoryMarshal.AsBytes<byte>(bytes), bytes.Length, 1);
        }

        return (long)sum;
    }

    public long SumWords(int times, uint[] words)
    {
        ulong sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += Sum(FloorInstance.SumWords, MemoryMarshal.AsBytes<uint>(words), words.Length, 4);
        }

        return (long)sum;
    }

    public long EchoPoints(int times, Point[] points)
    {
        long count = 0;
        for (int i = 0; i < times; i++)
        {
            count += EchoPoints(points).Length;
        }

        return count;
    }

    public long ImportAdd(int times)
    {
        _frame[0].U32 = (uint)times;
        Call(FloorInstance.RunAdd, 1);
        return _frame[0].U32;
    }

    public long ImportLog(int times)
    {
        _frame[0].U32 = (uint)times;
        Call(FloorInstance.RunLog, 1);
        return _guest.Logged;
    }

    public long Instantiate(int times)
    {
        for (int i = 0; i < times; i++)
        {
            using var instance = new FloorInstance(_modules);
        }

        return times;
    }

    public void Dispose()
    {
        _guest.Dispose();
        _modules.Dispose();
        NativeMemory.Free(_frame);
    }

    private uint Add(uint a, uint b)
    {
        _frame[0].U32 = a;
        _frame[1].U32 = b;
        Call(FloorInstance.AddNumbers, 2);
        return _frame[0].U32;
    }

    private string Echo(string text)
    {
        uint count = (uint)Utf8.GetByteCount(text);
        uint pointer = Realloc(1, count);
        Utf8.GetBytes(text, new Span<byte>(At(pointer, count), (int)count));
        _frame[0].U32 = pointer;
        _frame[1].U32 = count;
        Call(FloorInstance.Echo, 2);

        var (start, length) = ResultRange();
        string result = Utf8.GetString(new ReadOnlySpan<byte>(At(start, length), (int)length));
        Call(FloorInstance.PostEcho, 1);
        return result;
    }

    private ulong Sum(int function, ReadOnlySpan<byte> bytes, int length, uint alignment)
    {
        uint pointer = Realloc(alignment, (uint)bytes.Length);
        bytes.CopyTo(new Span<byte>(At(pointer, (uint)bytes.Length), bytes.Length));
        _frame[0].U32 = pointer;
        _frame[1].U32 = (uint)length;
        Call(function, 2);
        return _frame[0].U64;
    }

    private Point[] EchoPoints(Point[] points)
    {
        uint pointer = Realloc(4, (uint)points.Length * 16);
        for (int i = 0; i < points.Length; i++)
        {
            Point point = points[i];
            uint count = (uint)Utf8.GetByteCount(point.Name);
            uint name = Realloc(1, count);
            Utf8.GetBytes(point.Name, new Span<byte>(At(name, count), (int)count));
            byte* element = At(pointer + (uint)i * 16, 16);
            *(float*)element = point.X;
            *(float*)(element + 4) = point.Y;
            *(uint*)(element + 8) = name;
            *(uint*)(element + 12) = count;
        }

        _frame[0].U32 = pointer;
        _frame[1].U32 = (uint)points.Length;
        Call(FloorInstance.EchoPoints, 2);

        var (start, length) = ResultRange();
        byte* elements = At(start, length * 16);
        var result = new Point[length];
        for (int i = 0; i < result.Length; i++, elements += 16)
        {
            uint name = *(uint*)(elements + 8);
            uint count = *(uint*)(elements + 12);
            string text = Utf8.GetString(new ReadOnlySpan<byte>(At(name, count), (int)count));
            result[i] = new Point(*(float*)elements, *(float*)(elements + 4), text);
        }

        Call(FloorInstance.PostEchoPoints, 1);
        return result;
    }

    private (uint Start, uint Length) ResultRange()
    {
        uint area = _frame[0].U32;
        uint* range = (uint*)At(area, 8);
        return (range[0], range[1]);
    }

    private uint Realloc(uint alignment, uint size)
    {
        _frame[0].U32 = 0;
        _frame[1].U32 = 0;
        _frame[2].U32 = alignment;
        _frame[3].U32 = size;
        Call(FloorInstance.Realloc, 4);
        return _frame[0].U32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Call(int function, int count)
    {
        nint trap = 0;
        nint error = Native.FuncCallUnchecked(_guest.Context, _guest.Functions + function, _frame, (nuint)count, &trap);
        if ((error | trap) != 0)
        {
            throw new InvalidOperationException("the guest failed");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* At(uint pointer, uint length)
    {
        if ((ulong)pointer + length > _length)
        {
            _base = Native.MemoryData(_guest.Context, _guest.Memory);
            _length = Native.MemoryDataSize(_guest.Context, _guest.Memory);
            if ((ulong)pointer + length > _length)
            {
                throw new InvalidOperationException("out of bounds");
            }
        }

        return _base + pointer;
    }
}
