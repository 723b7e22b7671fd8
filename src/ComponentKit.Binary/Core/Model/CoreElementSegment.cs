using System.Collections.Immutable;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>An element segment of a core module: references for tables.</summary>
/// <param name="Mode">When it takes effect.</param>
public sealed record CoreElementSegment(CoreSegmentMode Mode)
{
    /// <summary>The type of the references; functions where <see cref="Expressions"/> are null.</summary>
    public CoreValueType Type { get; init; } = CoreValueType.FuncRef;

    /// <summary>The indices of functions; empty where there are <see cref="Expressions"/>.</summary>
    public ImmutableArray<uint> Functions { get; init; } = [];

    /// <summary>The references as expressions, or null where they are <see cref="Functions"/>.</summary>
    public ImmutableArray<CoreExpression>? Expressions { get; init; }

    /// <summary>Where the segment starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
