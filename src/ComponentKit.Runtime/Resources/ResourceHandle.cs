using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>An element of a table of handles (CanonicalABI.md, Resource State).</summary>
internal struct ResourceHandle
{
    /// <summary>The resource type; null where there is no handle.</summary>
    internal ResourceType? Type;

    /// <summary>The representation: what the implementation knows the value by.</summary>
    internal uint Rep;

    /// <summary>How many calls the value is lent to.</summary>
    internal int LendCount;

    /// <summary>The function whose call the handle is lent for; null when it owns its value.</summary>
    internal LiftLowerContext? BorrowScope;

    /// <summary>What the element is when it is no handle of a resource: a subtask, an end of a stream or future, a set of waitables.</summary>
    internal object? Item;

    /// <summary>Whether the end of the handle is the end of the value.</summary>
    internal readonly bool IsOwn => BorrowScope is null;
}
