namespace ComponentKit;

/// <summary>Makes WIT futures (🔀).</summary>
public static class WitFuture
{
    /// <summary>A future with the value of a task.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static WitFuture<T> From<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new TaskFuture<T>(task);
    }

    /// <summary>A future whose value is there already.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static WitFuture<T> FromValue<T>(T value) => new TaskFuture<T>(Task.FromResult(value));
}
