namespace ComponentKit;

/// <summary>A list whose length is part of its type: what the inline arrays that stand for <c>list&lt;T, N&gt;</c> have in common (🔧).</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TSelf">The inline array.</typeparam>
public interface IFixedList<T, TSelf> : IReadOnlyList<T>, IEquatable<TSelf>
    where TSelf : struct, IFixedList<T, TSelf>
{
    /// <summary>The number of elements.</summary>
    static abstract int Length { get; }
}
