namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>Hash codes that a guest cannot foresee, for the keys of large maps.</summary>
/// <remarks>
/// The hash code of a number is the number. A guest that knows this can choose keys that all fall into one bucket, and lifting so
/// many takes time that grows with their square. Strings have hash codes of their own for each process, and of smaller numbers and
/// characters there are too few to do harm.
/// </remarks>
internal sealed class MapKeyComparer<T> : IEqualityComparer<T>
    where T : notnull
{
    // Up to this many entries, all of them in one bucket is still fast.
    private const uint SmallMap = 256;

    private static readonly MapKeyComparer<T> Instance = new();

    private MapKeyComparer()
    {
    }

    /// <summary>The comparer for a map of so many entries; null for the usual one.</summary>
    internal static IEqualityComparer<T>? For(uint length) =>
        length > SmallMap && (typeof(T) == typeof(uint) || typeof(T) == typeof(int) || typeof(T) == typeof(ulong) || typeof(T) == typeof(long))
            ? Instance
            : null;

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj) => HashCode.Combine(obj);
}
