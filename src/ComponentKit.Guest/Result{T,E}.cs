using System.Diagnostics.CodeAnalysis;

namespace ComponentKit;

/// <summary>The success or the expected failure of a call: WIT's <c>result&lt;T, E&gt;</c>.</summary>
/// <remarks><c>default</c> is the success with the default payload.</remarks>
/// <typeparam name="T">The payload of a success; <see cref="Unit"/> where there is none.</typeparam>
/// <typeparam name="E">The payload of a failure; <see cref="Unit"/> where there is none.</typeparam>
public readonly record struct Result<T, E> : IPayload
{
    private readonly T _value;
    private readonly E _error;

    private Result(bool isError, T value, E error)
    {
        IsError = isError;
        _value = value;
        _error = error;
    }

    /// <summary>Whether this is a success.</summary>
    public bool IsOk => !IsError;

    /// <summary>Whether this is a failure.</summary>
    public bool IsError { get; }

    /// <summary>The payload of the success.</summary>
    /// <exception cref="WitException{E}">This is a failure.</exception>
    public T Value => IsError ? throw new WitException<E>(_error) : _value;

    /// <summary>The payload of the failure.</summary>
    /// <exception cref="InvalidOperationException">This is a success.</exception>
    public E Error => IsError ? _error : throw new InvalidOperationException("the result is a success");

    int IPayload.Case => IsError ? 1 : 0;

    object? IPayload.Payload => IsError ? _error : _value;

    /// <summary>A success.</summary>
    public static Result<T, E> Ok(T value) => new(false, value, default!);

    /// <summary>A failure.</summary>
    public static Result<T, E> Err(E error) => new(true, default!, error);

    /// <summary>Gives the payload of a success, or else that of the failure.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value, [MaybeNullWhen(true)] out E error)
    {
        value = _value;
        error = _error;
        return !IsError;
    }

    /// <summary>One of two outcomes.</summary>
    public TResult Match<TResult>(Func<T, TResult> ok, Func<E, TResult> err)
    {
        ArgumentNullException.ThrowIfNull(ok);
        ArgumentNullException.ThrowIfNull(err);
        return IsError ? err(_error) : ok(_value);
    }

    /// <inheritdoc/>
    public override string ToString() => IsError ? $"err({ValueText.Of(_error)})" : $"ok({ValueText.Of(_value)})";

    /// <summary>A success.</summary>
    public static implicit operator Result<T, E>(T value) => Ok(value);

    /// <summary>A success.</summary>
    public static implicit operator Result<T, E>(OkResult<T> ok) => Ok(ok.Value);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T, E>(ErrResult<E> err) => Err(err.Error);
}
