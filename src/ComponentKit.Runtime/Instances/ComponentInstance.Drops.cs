using System.Collections.Concurrent;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

// The ends of resource values that guests implement and the host owns.
public sealed unsafe partial class ComponentInstance
{
    /// <summary>Ends a resource value of the guest's; nothing to do when the instance is gone.</summary>
    internal void Drop(ResourceType type, uint rep)
    {
        int entry = Interlocked.CompareExchange(ref _entry, Environment.CurrentManagedThreadId, Idle);
        if (entry > Idle)
        {
            // A call is inside, perhaps the one whose import disposes of the value: the guest cannot be entered, and the value has time.
            DropLater(type, rep);
        }
        else if (entry == Idle)
        {
            try
            {
                CheckStack();
                Watch();
                RunDestructor(type, rep);
            }
            finally
            {
                Leave();
            }
        }
    }

    /// <summary>Ends a resource value of the guest's the next time that the instance is entered; may be called from a finalizer.</summary>
    internal void DropLater(ResourceType type, uint rep)
    {
        ConcurrentQueue<(ResourceType, uint)>? drops = _drops;
        if (drops is null)
        {
            // Finalizers and calls may come at once.
            Interlocked.CompareExchange(ref _drops, new ConcurrentQueue<(ResourceType, uint)>(), null);
            drops = _drops;
        }

        drops!.Enqueue((type, rep));
        _hasDrops = true;
    }

    private void DropForgotten()
    {
        _hasDrops = false;

        // A drop that comes after this is seen below, or sets the mark again.
        Interlocked.MemoryBarrier();
        while (_drops!.TryDequeue(out var drop))
        {
            try
            {
                RunDestructor(drop.Type, drop.Rep);
            }
            catch
            {
                Leave();
                throw;
            }
        }
    }

    private void RunDestructor(ResourceType type, uint rep)
    {
        if (type.Destructor is not null)
        {
            type.Entering.Enter(this);
            FlatValue value = default;
            value.U32 = rep;
            CallCore(type.Destructor, &value, 1, $"[resource-drop]{type.Name}");
            type.Entering.Leave();
        }
    }
}
