using System.Globalization;

namespace ComponentKit.Runtime.Engine;

/// <summary>Whether the process may have as much address space as a pool takes: the engine ends the process when it does not get it.</summary>
internal static class AddressSpace
{
    private const string Limits = "/proc/self/limits";
    private const string LimitName = "Max address space";

    /// <summary>Checks the limit of the process, where the system tells it (<c>ulimit -v</c>).</summary>
    /// <exception cref="InvalidOperationException">The limit is too low.</exception>
    internal static void Check(ulong bytes)
    {
        if (Limit() is { } limit && limit < bytes)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"the pool takes {bytes >> 30} GiB of address space, and the process may have {limit >> 30} GiB (`ulimit -v`): give it fewer memories, or raise the limit"));
        }
    }

    // The line of the soft limit: its name, the soft limit, the hard limit, the unit.
    private static ulong? Limit()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Limits))
        {
            return null;
        }

        string? line = File.ReadLines(Limits).FirstOrDefault(l => l.StartsWith(LimitName, StringComparison.Ordinal));
        string[] fields = line?[LimitName.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return fields.Length > 0 && ulong.TryParse(fields[0], CultureInfo.InvariantCulture, out ulong limit) ? limit : null;
    }
}
