namespace ComponentKit.Runtime.Bindings;

/// <summary>Equality of lists by their elements, for records that have lists in them.</summary>
public static class ListEquality
{
    /// <summary>Whether two lists have equal elements in the same order; two that are not there are equal.</summary>
    public static bool AreEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        int count = left.Count;
        if (count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!ValueEquality.AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for lists of lists.</summary>
    public static bool AreEqual<T>(IReadOnlyList<IReadOnlyList<T>>? left, IReadOnlyList<IReadOnlyList<T>>? right)
    {
        if (left is null || right is null || left.Count != right.Count)
        {
            return ReferenceEquals(left, right);
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash code of a list; equal lists have equal ones.</summary>
    public static int GetHashCode<T>(IReadOnlyList<T>? list)
    {
        // The length and the ends tell most lists apart, however long they are.
        return list is null or [] ? 0 : HashCode.Combine(list.Count, ValueEquality.GetHashCode(list[0]), ValueEquality.GetHashCode(list[^1]));
    }
}
