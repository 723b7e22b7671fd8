using ComponentKit.Binary.Core.Instructions;

namespace ComponentKit.Binary.Core.Model;

/// <summary>Instructions up to and with their <c>end</c>: the code of a function, or an initial value.</summary>
/// <param name="Bytes">The instructions; a slice of the input where they were read.</param>
public sealed record CoreExpression(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How messages name the file that the expression is from.</summary>
    public string File { get; init; } = "";

    /// <summary>Where the expression starts in that file, in bytes.</summary>
    public long Offset { get; init; }

    /// <summary>Reads the instructions.</summary>
    public InstructionReader Instructions() => new(this);
}
