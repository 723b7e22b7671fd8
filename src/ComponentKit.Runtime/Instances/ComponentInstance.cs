using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

/// <summary>A running component: a store with one root instance in it. Bindings wrap it; it is rarely used by itself.</summary>
/// <remarks>
/// <para>A store is entered by one call at a time. One word says who is inside: 0 for nobody, a thread's id, or that the
/// instance can no longer be entered. A single compare-and-swap on the way in therefore refuses a second thread, a host import
/// that calls back in, a poisoned instance and a disposed one alike.</para>
/// <para>A trap, and an exception that a host import threw, leave guest code in the middle of what it did. The instance is
/// poisoned then: later calls say so, and why.</para>
/// </remarks>
public sealed unsafe partial class ComponentInstance : IDisposable
{
    private const int Idle = 0;
    private const int Poisoned = -1;
    private const int Disposed = -2;

    private readonly StoreHandle _store;
    private readonly InstanceResources _resources;
    private Dictionary<Type, ResourceBinding>? _bindings;
    private HostObjects?[] _hostObjects = [];
    private ConcurrentQueue<(ResourceType Type, uint Rep)>? _drops;
    private readonly Interruption? _interruption;
    private int _entry;
    private bool _isWatched;
    private bool _isNested;
    private volatile bool _hasDrops;
    private ExceptionDispatchInfo? _captured;
    private Exception? _poison;

    internal ComponentInstance(Component component, StoreHandle store, InstanceResources resources)
    {
        Component = component;
        _store = store;
        _resources = resources;
        resources.Owner = this;
        StoreContext = store.Context;
        LiftBudget = component.Engine.Options.LiftBudget;
        MaxHandles = component.Engine.Options.MaxHandles;
        if (component.Engine.Clock is { } clock)
        {
            clock.AddReference();
            _interruption = new Interruption(this, clock) { Timeout = component.Engine.Options.CallTimeout };
            if (component.Plan.MayBlock)
            {
                Interruption.AttachAsync(store);
            }
            else
            {
                Interruption.Attach(store, resources.Register(_interruption));
            }
        }
    }

    /// <summary>The component.</summary>
    public Component Component { get; }

    internal nint StoreContext { get; }

    /// <summary>What suspends calls; null for a component in which nothing waits.</summary>
    internal Async.AsyncStore? Async { get; set; }

    internal long LiftBudget { get; }

    internal int MaxHandles { get; }

    /// <summary>The exports that the bindings asked for, in their order; set when the instance is complete.</summary>
    internal ExportInstance[] ExportInstances { get; set; } = [];

    /// <summary>Frees the instance and all its memory.</summary>
    /// <exception cref="InvalidOperationException">A call is inside.</exception>
    public void Dispose()
    {
        int entry = Interlocked.CompareExchange(ref _entry, Disposed, Idle);
        if (entry == Poisoned)
        {
            entry = Interlocked.CompareExchange(ref _entry, Disposed, Poisoned) == Poisoned ? Idle : entry;
        }

        if (entry > 0)
        {
            throw new InvalidOperationException("the instance cannot be disposed of while a call is inside");
        }

        if (entry == Idle)
        {
            Async?.Dispose();
            _store.Dispose();
            Async?.FreeImports();
            _resources.Dispose();
            _interruption?.Detach();
            EndHostResources();
        }
    }

    /// <summary>Lets nobody in any more; for the finalizer that frees what calls need.</summary>
    internal void Forget() => Volatile.Write(ref _entry, Disposed);

    /// <summary>One of the exports that the bindings asked for.</summary>
    /// <param name="index">Its place in the world definition's exports.</param>
    public ExportInstance Export(int index) => ExportInstances[index];

    /// <summary>Lets a call in.</summary>
    /// <exception cref="InvalidOperationException">Another call is inside, or the instance is poisoned.</exception>
    /// <exception cref="ObjectDisposedException">The instance was disposed of.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enter()
    {
        int entry = Interlocked.CompareExchange(ref _entry, Environment.CurrentManagedThreadId, Idle);
        if (entry != Idle)
        {
            ThrowCannotEnter(entry);
        }

        if (_hasDrops || _interruption is not null || ThreadStack.IsInImport)
        {
            Begin();
        }
    }

    /// <summary>Lets the call out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave()
    {
        if (_isWatched | _isNested)
        {
            EndCall();
        }

        if (_entry > Idle)
        {
            Volatile.Write(ref _entry, _poison is null ? Idle : Poisoned);
        }
    }

    /// <summary>Calls a core function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="values">The flat parameters, and then the flat results.</param>
    /// <param name="count">How many there are of the more numerous of the two.</param>
    /// <param name="export">The export that is being called, for messages.</param>
    /// <exception cref="TrapException">The guest trapped.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CallCore(CoreFunction* function, FlatValue* values, int count, string? export)
    {
        if (Async is not null)
        {
            Async.RunNow(function, values, count, export);
            return;
        }

        nint trap = 0;
        nint error = Native.FuncCallUnchecked(StoreContext, function, values, (nuint)count, &trap);
        if ((error | trap) != 0)
        {
            ThrowFailure(error, trap, export);
        }
    }

    /// <summary>The same for a trampoline, which has core code below it.</summary>
    /// <exception cref="TrapException">The guest trapped.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CallCoreAbove(CoreFunction* function, FlatValue* values, int count, string? export)
    {
        if (Async is not null)
        {
            Async.RunNow(function, values, count, export);
            return;
        }

        nint trap = 0;
        nint error = Native.FuncCallUnchecked(StoreContext, function, values, (nuint)count, &trap);
        if ((error | trap) != 0)
        {
            ThrowFailure(error, trap, export, isAboveCore: true);
        }
    }

    /// <summary>Throws where the call that is inside has to stop, and poisons the instance.</summary>
    internal void ThrowIfInterrupted()
    {
        if (_interruption?.Reason() is { } reason)
        {
            throw Poison(reason);
        }
    }

    /// <summary>Throws what a failed call of the engine stands for, and poisons the instance.</summary>
    [DoesNotReturn]
    internal void ThrowFailure(nint error, nint trap, string? export, bool isAboveCore = false)
    {
        (string reason, IReadOnlyList<TrapFrame> frames) = trap != 0 ? TrapReader.Take(trap) : TrapReader.TakeError(error);
        if (_captured is { } captured)
        {
            // What a trampoline threw passes through guest code as a trap, and goes on as itself.
            (captured.SourceException as TrapException)?.Complete(export, frames);
            Poison(captured.SourceException);
            if (isAboveCore)
            {
                throw new PassingFailure();
            }

            _captured = null;
            captured.Throw();
        }

        throw Poison(new TrapException(reason, export, frames));
    }

    /// <summary>The trap for a guest that broke a rule of the canonical ABI; poisons the instance.</summary>
    internal TrapException Trap(string reason, string? export = null) => Poison(new TrapException(reason, export, []));

    /// <summary>Keeps what a trampoline threw until the call that is outside the guest code returns.</summary>
    internal void Capture(Exception exception)
    {
        if (exception is not PassingFailure)
        {
            _captured = ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <summary>Traps when core code of an instance calls out while it must not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckMayLeave(InstanceState state)
    {
        if (!state.MayLeave)
        {
            throw Trap("the component called out while it must not: from realloc or post-return");
        }
    }

    /// <summary>The table of the host's objects of one contract; null where the component does not mention the resource.</summary>
    internal HostObjects? FindHostObjects(int kind) => (uint)kind < (uint)_hostObjects.Length ? _hostObjects[kind] : null;

    /// <summary>Adds a table of the host's objects, and gives the resource type that it is of: one for each contract, under whatever names it comes.</summary>
    internal ResourceType AddHostObjects(HostObjects objects)
    {
        if (FindHostObjects(objects.Kind) is { } existing)
        {
            return existing.Type;
        }

        if (objects.Kind >= _hostObjects.Length)
        {
            Array.Resize(ref _hostObjects, objects.Kind + 1);
        }

        _hostObjects[objects.Kind] = objects;
        return objects.Type;
    }

    internal void Bind(Type type, ResourceBinding binding) => (_bindings ??= []).Add(type, binding);

    internal ResourceBinding ResourceOf(Type type) =>
        _bindings is not null && _bindings.TryGetValue(type, out ResourceBinding? binding)
            ? binding
            : throw new InvalidOperationException($"the world has no export with the resource of `{type}`");

    // What a call needs only sometimes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Begin()
    {
        try
        {
            CheckStack();
            _interruption?.Token.ThrowIfCancellationRequested();
        }
        catch
        {
            Leave();
            throw;
        }

        Watch();
        if (_hasDrops)
        {
            DropForgotten();
        }
    }

    private bool HasStack()
    {
        _isNested = ThreadStack.IsInImport;
        return !_isNested || ThreadStack.HasRoom(Component.Engine.Options.MaxStackBytes);
    }

    private void CheckStack()
    {
        if (ThreadStack.IsInImport)
        {
            _isNested = true;
            ThreadStack.Check(Component.Engine.Options.MaxStackBytes);
        }
    }

    private void Watch()
    {
        if (_interruption is { IsOn: true } interruption)
        {
            interruption.Begin();
            _isWatched = true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndCall()
    {
        if (_isNested)
        {
            _isNested = false;
            ThreadStack.IsInImport = true;
        }

        if (_isWatched)
        {
            _isWatched = false;
            _interruption!.End();
        }
    }

    // The call is still inside: only when it has left may the instance be disposed of.
    private T Poison<T>(T exception)
        where T : Exception
    {
        _poison ??= exception;
        return exception;
    }

    [DoesNotReturn]
    private void ThrowCannotEnter(int entry)
    {
        if (entry == Disposed)
        {
            throw new ObjectDisposedException(GetType().FullName, "the instance was disposed of");
        }

        if (entry == Poisoned)
        {
            throw new InvalidOperationException(
                $"the instance is poisoned, since an earlier call ended in the middle of guest code ({_poison?.Message.Split('\n')[0]}); "
                + "make a new instance",
                _poison);
        }

        throw new InvalidOperationException(
            entry == Environment.CurrentManagedThreadId
                ? "a host import called back into the instance that had called it; a component instance cannot be re-entered"
                : $"the instance was entered from two threads at once: thread {entry} is inside; let one call at a time in");
    }
}
