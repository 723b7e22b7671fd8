namespace ComponentKit.Runtime.Linking;

/// <summary>What an adapter can leave to the runtime.</summary>
public enum AssistKind
{
    /// <summary>A call that the caller may not make now: traps.</summary>
    Leave,

    /// <summary>A pointer that the source gave, which is misaligned or out of bounds: traps.</summary>
    Pointer,

    /// <summary>A pointer that the target gave, as a place for values or from its realloc, which is misaligned or out of bounds: traps.</summary>
    Allocation,

    /// <summary>A flat value of up to two core values: moved as the canonical ABI says, or trapped at.</summary>
    Value,
}
