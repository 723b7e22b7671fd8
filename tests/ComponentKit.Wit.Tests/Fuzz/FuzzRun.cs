using System.Diagnostics;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;

namespace ComponentKit.Wit.Tests.Fuzz;

/// <summary>Runs an input on a thread of its own: what it throws and whether it ends in time.</summary>
internal static class FuzzRun
{
    // Half of what a program's main thread has on the smallest platform, so that deep recursion is found here first.
    private const int StackSize = 512 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with an input, in one line that is the same for inputs with the same fault; null when all is well.</summary>
    public static string? FindFault(WitSources input)
    {
        string? fault = Try(input, out TimeSpan time);
        if (fault is null && time > Limit)
        {
            // Once more: something else may have kept the machine busy.
            fault = Try(input, out time) ?? (time > Limit ? $"takes more than {Limit.TotalSeconds} s" : null);
        }

        return fault;
    }

    private static string? Try(WitSources input, out TimeSpan time)
    {
        Exception? exception = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => exception = Catch(input), StackSize) { IsBackground = true };
        thread.Start();
        bool ended = thread.Join(Patience);
        time = watch.Elapsed;
        return ended ? exception is null ? null : Describe(exception) : $"does not end within {Patience.TotalSeconds} s";
    }

    private static Exception? Catch(WitSources input)
    {
        try
        {
            InputCheck.Run(input);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static string Describe(Exception exception)
    {
        string? place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("ComponentKit", StringComparison.Ordinal));
        return $"{exception.GetType().Name}{place?.TrimEnd()}";
    }
}
