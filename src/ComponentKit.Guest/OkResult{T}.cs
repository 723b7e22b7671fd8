namespace ComponentKit;

/// <summary>A success on its way to a <see cref="Result{T, E}"/> that also says how failures look; <see cref="Result.Ok{T}(T)"/> makes it.</summary>
/// <param name="Value">The payload.</param>
/// <typeparam name="T">The type of the payload.</typeparam>
public readonly record struct OkResult<T>(T Value);
