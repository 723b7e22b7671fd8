using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The NaN that the deterministic profile makes of every NaN (CanonicalABI.md, <c>canonicalize_nan32</c> and <c>canonicalize_nan64</c>).</summary>
/// <remarks>.NET's own <c>NaN</c> is another: it has its sign set.</remarks>
internal static class CanonicalNaN
{
    private const uint Bits32 = 0x7fc0_0000;
    private const ulong Bits64 = 0x7ff8_0000_0000_0000;

    internal static float Of(float value) => float.IsNaN(value) ? BitConverter.UInt32BitsToSingle(Bits32) : value;

    internal static double Of(double value) => double.IsNaN(value) ? BitConverter.UInt64BitsToDouble(Bits64) : value;

    /// <summary>Whether values of a type can be NaNs.</summary>
    internal static bool Concerns<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    /// <summary>Does it to the values of a list, which may be of any type of number.</summary>
    internal static void Apply<T>(Span<T> values)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            foreach (ref float value in MemoryMarshal.Cast<T, float>(values))
            {
                value = Of(value);
            }
        }
        else if (typeof(T) == typeof(double))
        {
            foreach (ref double value in MemoryMarshal.Cast<T, double>(values))
            {
                value = Of(value);
            }
        }
    }
}
