using System.Diagnostics;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>Looks at one input: what validation throws, what it takes, and where it differs from the engine's.</summary>
internal sealed class DifferentialCheck(Judge judge)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>What is wrong, the same for inputs with the same fault; null when all is well.</summary>
    public string? FindFault(byte[] component)
    {
        Diagnostic? ours;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        try
        {
            ours = judge.Ours(component);
        }
        catch (Exception exception)
        {
            string? place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("ComponentKit", StringComparison.Ordinal));
            return $"throws {exception.GetType().Name}{place?.TrimEnd()}";
        }

        // Once more: something else may have kept the machine busy.
        if (Stopwatch.GetElapsedTime(start) > Limit && Time(component) > Limit)
        {
            return $"takes more than {Limit.TotalSeconds} s";
        }

        // All that was allocated, freed or not, which is more than it can have taken at once.
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return allocated > AllowedBytes(component.Length)
            ? "allocates more than four times the input and 64 MiB"
            : Judge.Compare(ours, judge.Theirs(component))?.Reason;
    }

    private static long AllowedBytes(int length) => (4L * length) + (64 << 20);

    private TimeSpan Time(byte[] component)
    {
        long start = Stopwatch.GetTimestamp();
        judge.Ours(component);
        return Stopwatch.GetElapsedTime(start);
    }
}
