using System.Runtime.CompilerServices;

namespace ComponentKit.Runtime;

/// <summary>
/// Room for core instances that an engine keeps ready: instantiating takes a place instead of mapping memory, and gives it back when the
/// instance is disposed of. It takes address space at once, about 4 GiB for each memory, and memory only as it is used.
/// </summary>
/// <remarks>
/// What does not fit traps when it is instantiated: a core module with more memories or tables than <see cref="MaxMemoriesPerModule"/> and
/// <see cref="MaxTablesPerModule"/>, and whatever comes when all places are taken.
/// </remarks>
public sealed record InstancePool
{
    private const int MaxPlaces = 10_000;

    // What the engine reserves for a memory: all that it can grow to, and a guard behind it.
    private const ulong BytesOfMemory = (4UL << 30) + (32UL << 20);
    private const ulong MaxAddressSpace = 32UL << 40;

    /// <summary>The most core instances at one time, of all instances made with the engine together; 1,000 by default.</summary>
    public int MaxCoreInstances { get; init; } = 1000;

    /// <summary>The most memories at one time; 1,000 by default, and 8,000 at most.</summary>
    public int MaxMemories { get; init; } = 1000;

    /// <summary>The most tables at one time; 1,000 by default.</summary>
    public int MaxTables { get; init; } = 1000;

    /// <summary>The most memories that one core module may have; 4 by default.</summary>
    public int MaxMemoriesPerModule { get; init; } = 4;

    /// <summary>The most tables that one core module may have; 4 by default.</summary>
    public int MaxTablesPerModule { get; init; } = 4;

    /// <summary>
    /// The most elements that a table in the pool may grow to; 100,000 by default. <see cref="WasmEngineOptions.MaxTableElements"/> holds too.
    /// </summary>
    public int MaxTableElements { get; init; } = 100_000;

    /// <summary>
    /// The bytes at the start of each memory, and of each table, that a place keeps when it is given back; they are cleared rather than
    /// given back to the system, which is faster for small instances. 64 KiB by default.
    /// </summary>
    public int KeepResidentBytes { get; init; } = 64 << 10;

    /// <summary>The address space that the pool takes, in bytes.</summary>
    internal ulong AddressSpace => (ulong)MaxMemories * BytesOfMemory;

    /// <summary>Checks what the engine would not bear.</summary>
    internal void Validate()
    {
        CheckPlaces(MaxCoreInstances);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxMemories);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AddressSpace, MaxAddressSpace, nameof(MaxMemories));
        CheckPlaces(MaxTables);
        CheckPlaces(MaxMemoriesPerModule);
        CheckPlaces(MaxTablesPerModule);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxTableElements);
        ArgumentOutOfRangeException.ThrowIfNegative(KeepResidentBytes);
    }

    private static void CheckPlaces(int count, [CallerArgumentExpression(nameof(count))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxPlaces, name);
    }
}
