using System.Diagnostics.CodeAnalysis;

namespace ComponentKit;

/// <summary>
/// A value or none. Bindings use it where a nullable type cannot tell the levels apart: for <c>option&lt;option&lt;T&gt;&gt;</c>;
/// a plain <c>option&lt;T&gt;</c> is <c>T?</c>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Option<T> : IPayload
{
    private readonly T _value;

    private Option(T value)
    {
        HasValue = true;
        _value = value;
    }

    /// <summary>No value; also what <c>default</c> is.</summary>
    public static Option<T> None => default;

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("the option has no value");

    int IPayload.Case => HasValue ? 1 : 0;

    object? IPayload.Payload => _value;

    /// <summary>The option that holds <paramref name="value"/>.</summary>
    public static Option<T> Some(T value) => new(value);

    /// <summary>Gives the value where there is one.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>One of two outcomes, by whether there is a value.</summary>
    public TResult Match<TResult>(Func<T, TResult> some, Func<TResult> none)
    {
        ArgumentNullException.ThrowIfNull(some);
        ArgumentNullException.ThrowIfNull(none);
        return HasValue ? some(_value) : none();
    }

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"some({ValueText.Of(_value)})" : "none";

    /// <summary>The option that holds <paramref name="value"/>.</summary>
    public static implicit operator Option<T>(T value) => new(value);
}
