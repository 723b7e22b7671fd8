namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The arithmetic of variants whose parts are known as codecs only (CanonicalABI.md, Alignment and Element Size).</summary>
internal static class VariantLayout
{
    /// <summary>Where the payload starts, for a discriminant of one byte.</summary>
    internal static uint PayloadOffset(uint payloadAlignment) => AlignTo(1, payloadAlignment);

    internal static uint Size(uint payloadSize, uint payloadAlignment) =>
        AlignTo(PayloadOffset(payloadAlignment) + payloadSize, payloadAlignment);

    private static uint AlignTo(uint address, uint alignment) => (address + alignment - 1) & ~(alignment - 1);
}
