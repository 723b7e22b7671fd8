namespace ComponentKit.Runtime.Bindings;

/// <summary>Equality of maps by their entries, in any order, for records that have maps in them.</summary>
public static class MapEquality
{
    /// <summary>Whether two maps have the same keys with equal values; two that are not there are equal.</summary>
    public static bool AreEqual<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? left, IReadOnlyDictionary<TKey, TValue>? right)
        where TKey : notnull
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        foreach ((TKey key, TValue value) in left)
        {
            if (!right.TryGetValue(key, out TValue? other) || !ValueEquality.AreEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash code of a map; equal maps have equal ones.</summary>
    public static int GetHashCode<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? map)
        where TKey : notnull => map?.Count ?? 0;
}
