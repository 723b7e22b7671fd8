namespace ComponentKit.Cli.Wast;

/// <summary>How many directives passed, failed and were skipped.</summary>
internal readonly record struct WastTally(int Passed, int Failed, int Skipped)
{
    /// <summary>One that passed.</summary>
    public static WastTally Pass => new(1, 0, 0);

    /// <summary>One that failed.</summary>
    public static WastTally Fail => new(0, 1, 0);

    /// <summary>One that was skipped.</summary>
    public static WastTally Skip => new(0, 0, 1);

    public static WastTally operator +(WastTally left, WastTally right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <inheritdoc/>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
