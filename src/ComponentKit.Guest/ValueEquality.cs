using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ComponentKit;

/// <summary>Equality of values by all that is in them: lists and maps in tuples, options and results compare by their contents.</summary>
/// <remarks>For the equality of generated records. Types without collections in them compare as they always do.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueEquality
{
    /// <summary>Whether two values are equal.</summary>
    public static bool AreEqual<T>(T left, T right) =>
        Kind<T>.HasCollections ? AreDeeplyEqual(left, right) : EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>A hash code of a value; equal values have equal ones.</summary>
    public static int GetHashCode<T>(T value) =>
        Kind<T>.HasCollections ? GetDeepHashCode(value) : value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);

    private static bool AreDeeplyEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string text, _) => text.Equals(right),
        (IPayload a, IPayload b) => a.Case == b.Case && AreDeeplyEqual(a.Payload, b.Payload),
        (ITuple a, ITuple b) => AreEqualTuples(a, b),
        (IDictionary a, IDictionary b) => AreEqualMaps(a, b),
        (IEnumerable a, IEnumerable b) => AreEqualSequences(a, b),
        _ => left.Equals(right),
    };

    private static bool AreEqualTuples(ITuple left, ITuple right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (!AreDeeplyEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }

    private static bool AreEqualMaps(IDictionary left, IDictionary right)
    {
        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !AreDeeplyEqual(entry.Value, right[entry.Key]))
            {
                return false;
            }
        }

        return left.Count == right.Count;
    }

    private static bool AreEqualSequences(IEnumerable left, IEnumerable right)
    {
        IEnumerator others = right.GetEnumerator();
        foreach (object? item in left)
        {
            if (!others.MoveNext() || !AreDeeplyEqual(item, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    // Of collections only whether there is one: equal ones may be of different classes.
    private static int GetDeepHashCode(object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case string text:
                return text.GetHashCode(StringComparison.Ordinal);
            case IPayload payload:
                return HashCode.Combine(payload.Case, GetDeepHashCode(payload.Payload));
            case ITuple tuple:
                HashCode hash = default;
                for (int i = 0; i < tuple.Length; i++)
                {
                    hash.Add(GetDeepHashCode(tuple[i]));
                }

                return hash.ToHashCode();
            case IEnumerable:
                return 1;
            default:
                return value.GetHashCode();
        }
    }

    private static class Kind<T>
    {
        internal static readonly bool HasCollections = Has(typeof(T));

        private static bool Has(Type type) =>
            (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
            || (type is { IsGenericType: true, IsValueType: true } && type.GetGenericArguments().Any(Has));
    }
}
