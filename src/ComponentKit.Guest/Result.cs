namespace ComponentKit;

/// <summary>Makes results where the place they go to says of which types: what a function returns, an argument, a typed variable.</summary>
/// <example><c>return cart.IsEmpty ? Result.Err(OrderError.Empty) : Result.Ok(total);</c></example>
/// <remarks>
/// A payload has to have the very type that the result has. Where it has one that goes on from it, such as a case of a variant or an array
/// for a list, name the result's: <c>Result.Err&lt;OrderError&gt;(new OrderError.Missing(name))</c>.
/// </remarks>
public static class Result
{
    /// <summary>A success without a payload.</summary>
    public static OkResult<Unit> Ok() => default;

    /// <summary>A success, which becomes any result with such a payload.</summary>
    /// <param name="value">The payload.</param>
    /// <typeparam name="T">The type of the payload.</typeparam>
    public static OkResult<T> Ok<T>(T value) => new(value);

    /// <summary>A failure without a payload.</summary>
    public static ErrResult<Unit> Err() => default;

    /// <summary>A failure, which becomes any result with such a payload.</summary>
    /// <param name="error">The payload.</param>
    /// <typeparam name="E">The type of the payload.</typeparam>
    public static ErrResult<E> Err<E>(E error) => new(error);
}
