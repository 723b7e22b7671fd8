using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>A core type and where it stands among others (<c>core:subtype</c>); compares by content.</summary>
/// <param name="Composite">What it is made of.</param>
public sealed record CoreSubType(CoreCompositeType Composite)
{
    /// <summary>Whether it can have no subtypes.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>The core type indices of its supertypes, of which WebAssembly 3.0 allows one at most.</summary>
    public ImmutableArray<uint> Supertypes { get; init; } = [];

    /// <summary>Whether it is <c>shared</c> (🧵②).</summary>
    public bool IsShared { get; init; }

    /// <summary>The function type, or null when it is something else.</summary>
    public CoreFuncType? AsFunc => (Composite as CoreCompositeType.Func)?.Type;

    /// <summary>A plain function type.</summary>
    /// <param name="type">Its parameters and results.</param>
    public static CoreSubType Func(CoreFuncType type) => new(new CoreCompositeType.Func(type));

    /// <inheritdoc/>
    public bool Equals(CoreSubType? other) =>
        other is not null
        && Composite.Equals(other.Composite)
        && IsFinal == other.IsFinal
        && IsShared == other.IsShared
        && Supertypes.SequenceEqual(other.Supertypes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Composite, IsFinal, IsShared, Supertypes.Length);

    /// <inheritdoc/>
    public override string ToString() =>
        (IsShared ? "shared " : "")
        + (IsFinal ? Supertypes.IsEmpty ? "" : "sub final " : "sub ")
        + string.Concat(Supertypes.Select(index => $"{index} "))
        + Composite;
}
