namespace ComponentKit.Binary.Reading;

/// <summary>Counts what a component consists of: sections, definitions, parts of types.</summary>
/// <remarks>
/// A few bytes are enough for an item, and each becomes objects of about half a kilobyte by the time it has been validated. What is
/// accepted keeps that within a few times the input; components that tools make have an item in some hundred bytes. What takes more
/// memory than most counts as several.
/// </remarks>
/// <param name="length">How many bytes the component has.</param>
internal sealed class ItemBudget(long length)
{
    private const int AlwaysAccepted = 40_000;
    private const int BytesPerItem = 128;

    /// <summary>What a section counts as.</summary>
    public const uint Section = 2;

    /// <summary>What a nested component counts as.</summary>
    public const uint Component = 10;

    /// <summary>What a core module counts as.</summary>
    public const uint CoreModule = 5;

    /// <summary>What the type of a component or instance counts as, its entries aside.</summary>
    public const uint Scope = 3;

    /// <summary>What a core type counts as, its parts aside.</summary>
    public const uint CoreType = 2;

    private long _left = AlwaysAccepted + (length / BytesPerItem);

    /// <summary>How many items are accepted.</summary>
    public long Maximum { get; } = AlwaysAccepted + (length / BytesPerItem);

    /// <summary>Counts items.</summary>
    /// <returns>Whether there may be so many.</returns>
    public bool TryTake(uint count)
    {
        _left -= count;
        return _left >= 0;
    }
}
