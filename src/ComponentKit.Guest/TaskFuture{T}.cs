namespace ComponentKit;

/// <summary>A future with the value of a task.</summary>
internal sealed class TaskFuture<T>(Task<T> task) : WitFuture<T>
{
    protected override Task<T> ReadCoreAsync(CancellationToken cancellationToken) => task.WaitAsync(cancellationToken);

    protected override void Drop()
    {
        // The task is its owner's.
    }
}
