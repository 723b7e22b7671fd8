namespace ComponentKit;

/// <summary>A failure on its way to a <see cref="Result{T, E}"/> that also says how successes look; <see cref="Result.Err{E}(E)"/> makes it.</summary>
/// <param name="Error">The payload.</param>
/// <typeparam name="E">The type of the payload.</typeparam>
public readonly record struct ErrResult<E>(E Error);
