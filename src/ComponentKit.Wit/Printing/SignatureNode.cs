using System.Collections.Immutable;

namespace ComponentKit.Wit.Printing;

/// <summary>A type in <see cref="SignatureText"/>; there is one object for all types of the same structure.</summary>
internal sealed class SignatureNode(string keyword, string open, ImmutableArray<SignaturePart> parts, string close)
{
    // Up to this many parts, a type of simple parts is shorter to read than a number to look up.
    private const int ShortParts = 4;

    /// <summary>The first word, or for a type without parts the whole.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The bracket before the parts.</summary>
    public string Open { get; } = open;

    /// <summary>The parts in order.</summary>
    public ImmutableArray<SignaturePart> Parts { get; } = parts;

    /// <summary>The bracket behind the parts.</summary>
    public string Close { get; } = close;

    /// <summary>How often it is mentioned, each parent counted once.</summary>
    public int Uses { get; set; }

    /// <summary>Whether it is written in full each time: no parts, or a few that have none themselves and no names.</summary>
    public bool IsShort { get; } = parts.IsEmpty
        || (parts.Length <= ShortParts && open == "<" && parts.All(p => p.Node is null || p.Node.Parts.IsEmpty));
}
