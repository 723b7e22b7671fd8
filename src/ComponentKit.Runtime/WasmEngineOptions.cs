using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime;

/// <summary>Settings of an engine and of every instance made with it.</summary>
public sealed record WasmEngineOptions
{
    private const int MinStackBytes = 64 << 10;
    private const int MaxStackLimit = 2 << 20;

    /// <summary>The features that components and their core modules may use; those that are settled by default.</summary>
    /// <remarks>Of core modules, references beyond <c>funcref</c> and <c>externref</c>, and stack switching, are refused all the same.</remarks>
    public WasmFeatures Features { get; init; } = WasmFeatures.Default;

    /// <summary>
    /// The stack that core code may use, in bytes, from 64 KiB to 2 MiB; 512 KiB by default. The thread that calls needs more than
    /// that: with the default, no less than 1 MiB. Where an import calls into another instance, each of the two may use so much; a call that
    /// does not find it throws an <see cref="InsufficientExecutionStackException"/>.
    /// </summary>
    public int MaxStackBytes { get; init; } = 512 * 1024;

    /// <summary>The most bytes that one memory of a guest may grow to; 4 GiB by default, which is all that 32-bit memories have.</summary>
    public long MaxMemoryBytes { get; init; } = 1L << 32;

    /// <summary>The most elements that one table of a guest may grow to; one million by default.</summary>
    public long MaxTableElements { get; init; } = 1_000_000;

    /// <summary>The most handles that one component instance may hold, and that one call may lend; one million by default.</summary>
    public int MaxHandles { get; init; } = 1_000_000;

    /// <summary>
    /// The most bytes of strings and lists, objects in lists included, that one call may make the host allocate; 512 MiB by default. A
    /// guest could otherwise describe values far larger than its memory, since lists may overlap there. Objects are counted by their
    /// number and not their size, so a list of small records takes up to three times what it needs.
    /// </summary>
    public long LiftBudget { get; init; } = 512L << 20;

    /// <summary>The most memories that one instance may have, each of up to <see cref="MaxMemoryBytes"/>; one thousand by default.</summary>
    public long MaxMemories { get; init; } = 1000;

    /// <summary>The most tables that one instance may have, each of up to <see cref="MaxTableElements"/>; ten thousand by default.</summary>
    public long MaxTables { get; init; } = 10_000;

    /// <summary>The most core instances that one instance may consist of; ten thousand by default.</summary>
    public long MaxCoreInstances { get; init; } = 10_000;

    /// <summary>
    /// What core code of an instance may execute, start to end, about one unit an instruction; null, the default, for no limit. Counting
    /// makes code slower, by a half in tight loops. <see cref="ComponentInstance.Fuel"/> tells and sets what is left.
    /// </summary>
    public ulong? Fuel { get; init; }

    /// <summary>
    /// Whether calls can be ended while core code runs, by a timeout or a <see cref="CancellationToken"/>; off by default. It makes code
    /// slower, by a tenth or so in tight loops.
    /// </summary>
    public bool CanInterrupt { get; init; }

    /// <summary>
    /// How long one call into an instance may take, its instantiation too, what imports do included; null, the default, for no limit. Needs
    /// <see cref="CanInterrupt"/>. <see cref="ComponentInstance.CallTimeout"/> sets it for one instance.
    /// </summary>
    public TimeSpan? CallTimeout { get; init; }

    /// <summary>
    /// Whether every NaN is the canonical one, so that guests compute the same on every machine: in core code, and where values are lifted
    /// and lowered; off by default. It makes arithmetic with floats slower. (CanonicalABI.md, the deterministic profile.)
    /// </summary>
    public bool DeterministicNaNs { get; init; }

    /// <summary>
    /// Whether a call from one component to another inside of a third goes through an adapter, compiled with the component: several times
    /// as fast as by the runtime, for some compilation. Not with <see cref="DeterministicNaNs"/>, and only where core modules may have
    /// several memories. It is on by default.
    /// </summary>
    public bool HasAdapters { get; init; } = true;

    /// <summary>Whether there are adapters after all. They have the memories of both sides, and pass floats on as they are.</summary>
    internal bool UsesAdapters => HasAdapters && !DeterministicNaNs && Features.Core.HasFlag(CoreFeatures.MultiMemory);

    /// <summary>Room for instances that the engine keeps ready, which makes instantiating several times faster; null, the default, for none.</summary>
    public InstancePool? Pool { get; init; }

    /// <summary>Checks what the engine would not bear.</summary>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxStackBytes, MinStackBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxStackBytes, MaxStackLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxMemoryBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxTableElements);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxHandles);
        ArgumentOutOfRangeException.ThrowIfNegative(LiftBudget);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxMemories);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxTables);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxCoreInstances);
        Pool?.Validate();
        if (Pool is not null && MaxMemoryBytes > 1L << 32)
        {
            throw new ArgumentException($"{nameof(Pool)} takes memories up to 4 GiB, less than {nameof(MaxMemoryBytes)}", nameof(Pool));
        }

        Interruption.CheckTimeout(CallTimeout);
        if (CallTimeout is not null && !CanInterrupt)
        {
            throw new ArgumentException($"{nameof(CallTimeout)} needs {nameof(CanInterrupt)}", nameof(CallTimeout));
        }
    }
}
