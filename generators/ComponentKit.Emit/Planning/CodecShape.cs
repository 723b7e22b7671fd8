using ComponentKit.Wit.Layout;

namespace ComponentKit.Emit.Planning;

/// <summary>The numbers that every codec has.</summary>
/// <param name="Size">Bytes in memory.</param>
/// <param name="Alignment">The alignment in memory.</param>
/// <param name="FlatCount">The number of flat values; of more than 16, only that they are more.</param>
internal sealed record CodecShape(uint Size, uint Alignment, int FlatCount)
{
    /// <summary>Whether values can be passed flat at all.</summary>
    public bool IsFlat => FlatCount <= Flattening.MaxFlatParams;

    public static CodecShape Of(TypeLayout layout) => new(layout.Size, layout.Alignment, layout.FlatTypes.Length);
}
