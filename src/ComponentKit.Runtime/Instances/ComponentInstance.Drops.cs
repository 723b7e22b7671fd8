using System.Collections.Concurrent;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

// The ends of resource values that guests implement and the host owns.
public sealed unsafe partial class ComponentInstance
{
    /// <summary>The component instances in the store.</summary>
    internal IReadOnlyList<InstanceState> States { get; set; } = [];

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
                if (!HasStack())
                {
                    // The value has time until a call comes from where there is more of it.
                    DropLater(type, rep);
                    return;
                }

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

    // What the guest still owns of the host's ends with it.
    private void EndHostResources()
    {
        Exception[] failures = [.. States.SelectMany(s => s.Handles.EndHostResources())];
        if (failures.Length > 0)
        {
            throw new AggregateException("resources of the host could not be disposed of with the component that owned them", failures);
        }
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
