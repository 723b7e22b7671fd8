namespace ComponentKit.Binary.Sections;

/// <summary>In which order canonical options were written; it means nothing, but a file that is written again keeps it.</summary>
/// <remarks>All orders are equal, so that options compare by what they say.</remarks>
internal readonly struct CanonOptionOrder : IEquatable<CanonOptionOrder>
{
    private const int BitsEach = 4;

    // The opcodes plus one, the first in the lowest bits. There are at most eight, as each is written once.
    private readonly ulong _packed;

    private CanonOptionOrder(ulong packed) => _packed = packed;

    /// <summary>All opcodes in the order in which other tools write them.</summary>
    public static IReadOnlyList<byte> Default { get; } = [0x03, 0x04, 0x00, 0x01, 0x02, 0x06, 0x05, 0x07, 0x08, 0x09];

    /// <summary>The opcodes that were written.</summary>
    public IEnumerable<byte> Opcodes
    {
        get
        {
            for (ulong rest = _packed; rest != 0; rest >>= BitsEach)
            {
                yield return (byte)((rest & 0xf) - 1);
            }
        }
    }

    /// <summary>This order with one more option at the end.</summary>
    public CanonOptionOrder Add(byte opcode)
    {
        int shift = 0;
        while (_packed >> shift != 0)
        {
            shift += BitsEach;
        }

        return new CanonOptionOrder(_packed | (ulong)(opcode + 1) << shift);
    }

    /// <inheritdoc/>
    public bool Equals(CanonOptionOrder other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CanonOptionOrder;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
