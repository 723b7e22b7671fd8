namespace ComponentKit.Cli.Wast;

/// <summary>A token of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct WastToken(WastTokenKind Kind, int Start, int Length)
{
    /// <summary>Where what comes behind it starts.</summary>
    public int End => Start + Length;
}
