using System.Collections.Immutable;

namespace ComponentKit.Binary.Core.Model;

/// <summary>The body of a function.</summary>
/// <param name="Locals">The locals behind the parameters, in runs.</param>
/// <param name="Code">The instructions.</param>
public sealed record CoreBody(ImmutableArray<CoreLocals> Locals, CoreExpression Code)
{
    /// <summary>A body without anything, in the place of one that is not looked at.</summary>
    internal static CoreBody Empty { get; } = new([], new CoreExpression(ReadOnlyMemory<byte>.Empty));

    /// <summary>Where the locals start in the file, in bytes.</summary>
    public long Offset { get; init; }
}
