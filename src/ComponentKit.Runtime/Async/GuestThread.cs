using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Async;

/// <summary>A thread of a guest: it runs until it has to wait, and then somebody else does (CanonicalABI.md, Threads).</summary>
/// <remarks>
/// What it does is an asynchronous method of C#, and waiting is an <c>await</c> of <see cref="WaitUntil"/>: the method's continuation is
/// kept, and called by whoever resumes the thread. Only one thread of a store runs at a time, all on the thread that entered the store.
/// </remarks>
internal sealed class GuestThread(AsyncStore store, GuestTask? task)
{
    private Action? _continuation;
    private Func<bool>? _isReady;

    /// <summary>The task that it works for; none for start functions, allocators and destructors.</summary>
    /// <exception cref="TrapException">There is none.</exception>
    internal GuestTask Task => task ?? throw store.Trap("core code that belongs to no task called a built-in for tasks");

    /// <summary>What core code keeps with <c>context.set</c>.</summary>
    internal TaskContext Context;

    internal bool IsReady => _isReady is not null && _isReady();

    /// <summary>Runs the thread for the first time.</summary>
    internal void Start(Func<GuestThread, ValueTask> body)
    {
        _continuation = () => Run(body);
        Resume();
    }

    /// <summary>Lets the thread go on, until it waits or ends.</summary>
    /// <exception cref="Exception">It failed; the store has no use any more.</exception>
    internal void Resume()
    {
        Action continuation = _continuation!;
        _continuation = null;
        if (_isReady is not null)
        {
            _isReady = null;
            store.Waiting.Remove(this);
        }

        GuestThread? outer = store.Current;
        store.Current = this;
        continuation();
        store.Current = outer;
        store.ThrowIfFailed();
    }

    /// <summary>Waits, even where there is no need: others get a turn.</summary>
    internal Wait WaitUntil(Func<bool> isReady)
    {
        _isReady = isReady;
        store.Waiting.Add(this);
        return new Wait(this);
    }

    private async void Run(Func<GuestThread, ValueTask> body)
    {
        try
        {
            await body(this).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whoever resumed the thread throws it again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            store.Fail(exception);
        }
    }

    /// <summary>What a thread that waits awaits.</summary>
    internal readonly struct Wait(GuestThread thread) : INotifyCompletion
    {
        public Wait GetAwaiter() => this;

        public bool IsCompleted => false;

        public void OnCompleted(Action continuation) => thread._continuation = continuation;

        public void GetResult()
        {
        }
    }
}
