using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Instances;

/// <summary>The memory and handles outside the collector's reach that one instance needs, freed together.</summary>
/// <remarks>
/// The engine keeps the handles of trampolines, so these are weak, and this object holds the trampolines: a handle that held
/// them itself would keep a forgotten instance alive for ever. They stay good while finalizers run: one of the user's may dispose
/// of a resource, which runs guest code.
/// </remarks>
internal sealed unsafe class InstanceResources : IDisposable
{
    private static long _openHandles;

    private readonly byte* _block;
    private readonly List<GCHandle> _handles = [];
    private readonly List<object> _registered = [];
    private readonly nuint _size;
    private nuint _used;
    private int _isFreed;

    internal InstanceResources(nuint size)
    {
        _size = size;
        _block = (byte*)NativeMemory.AllocZeroed(size);
    }

    /// <summary>Frees what belonged to a forgotten instance, which first becomes one that cannot be entered.</summary>
    ~InstanceResources()
    {
        Owner?.Forget();
        Free();
    }

    /// <summary>How many handles the engine was given in the process and may still use, for tests.</summary>
    internal static long OpenHandles => Interlocked.Read(ref _openHandles);

    /// <summary>The instance that uses all this.</summary>
    internal ComponentInstance? Owner { get; set; }

    /// <summary>Room for a value that the engine or hot code points to; it is zero and never moves.</summary>
    internal T* Allocate<T>(int count = 1)
        where T : unmanaged
    {
        // Everything that is kept here is a multiple of 8 bytes.
        var place = (T*)(_block + _used);
        _used += (nuint)(sizeof(T) * count);
        return _used <= _size ? place : throw new InvalidOperationException("the instance's block was measured too small");
    }

    /// <summary>A handle for the engine to know a trampoline by, or something else that it calls.</summary>
    internal GCHandle Register(object called)
    {
        var handle = GCHandle.Alloc(called, GCHandleType.WeakTrackResurrection);
        Interlocked.Increment(ref _openHandles);
        _registered.Add(called);
        _handles.Add(handle);
        return handle;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (Interlocked.Exchange(ref _isFreed, 1) == 0)
        {
            NativeMemory.Free(_block);
            foreach (GCHandle handle in _handles)
            {
                handle.Free();
            }

            Interlocked.Add(ref _openHandles, -_handles.Count);
        }
    }
}
