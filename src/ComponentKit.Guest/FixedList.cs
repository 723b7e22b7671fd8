using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComponentKit;

/// <summary>What all lists of a fixed length do; the generated inline arrays call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FixedList
{
    /// <summary>The elements in place.</summary>
    public static Span<T> AsSpan<T, TList>(ref TList list)
        where TList : struct, IFixedList<T, TList>
    {
        // The one thing on which memory safety hangs; it is settled when the code is compiled.
        if ((long)TList.Length * Unsafe.SizeOf<T>() != Unsafe.SizeOf<TList>())
        {
            throw new InvalidOperationException($"{typeof(TList)} is no inline array of {TList.Length} elements");
        }

        return MemoryMarshal.CreateSpan(ref Unsafe.As<TList, T>(ref list), TList.Length);
    }

    /// <summary>Makes a list of elements.</summary>
    /// <exception cref="ArgumentException">There are too many elements, or too few.</exception>
    public static TList Create<T, TList>(ReadOnlySpan<T> elements)
        where TList : struct, IFixedList<T, TList>
    {
        if (elements.Length != TList.Length)
        {
            throw new ArgumentException($"a list of {TList.Length} elements cannot be made of {elements.Length}", nameof(elements));
        }

        TList list = default;
        elements.CopyTo(AsSpan<T, TList>(ref list));
        return list;
    }

    /// <summary>Whether two lists have equal elements.</summary>
    public static bool AreEqual<T, TList>(in TList left, in TList right)
        where TList : struct, IFixedList<T, TList>
    {
        Span<T> others = AsSpan<T, TList>(ref Unsafe.AsRef(in right));
        int i = 0;
        foreach (T element in AsSpan<T, TList>(ref Unsafe.AsRef(in left)))
        {
            if (!ValueEquality.AreEqual(element, others[i++]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash code of a list; equal lists have equal ones.</summary>
    public static int GetHashCode<T, TList>(in TList list)
        where TList : struct, IFixedList<T, TList>
    {
        HashCode hash = default;
        foreach (T element in AsSpan<T, TList>(ref Unsafe.AsRef(in list)))
        {
            hash.Add(ValueEquality.GetHashCode(element));
        }

        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets.</summary>
    public static string ToString<T, TList>(in TList list)
        where TList : struct, IFixedList<T, TList> => $"[{string.Join(", ", AsSpan<T, TList>(ref Unsafe.AsRef(in list)).ToArray())}]";

    /// <summary>The elements one by one.</summary>
    public static IEnumerator<T> GetEnumerator<T, TList>(TList list)
        where TList : struct, IFixedList<T, TList>
    {
        for (int i = 0; i < TList.Length; i++)
        {
            yield return AsSpan<T, TList>(ref list)[i];
        }
    }
}
