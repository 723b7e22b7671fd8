namespace ComponentKit;

/// <summary>A call returned the failure of its <c>result</c>. The component is well and can be called again.</summary>
public abstract class WitException : Exception
{
    private protected WitException(string message)
        : base(message)
    {
    }

    /// <summary>The payload of the failure, boxed.</summary>
    public abstract object? Payload { get; }
}

/// <summary>A call returned the failure of its <c>result</c>, with a payload of type <typeparamref name="E"/>.</summary>
/// <typeparam name="E">The payload of the failure; <see cref="Unit"/> where there is none.</typeparam>
/// <param name="error">The payload.</param>
public sealed class WitException<E>(E error) : WitException($"the call failed: {error}")
{
    /// <summary>The payload of the failure.</summary>
    public E Error { get; } = error;

    /// <inheritdoc/>
    public override object? Payload => Error;
}
