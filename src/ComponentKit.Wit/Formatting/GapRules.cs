namespace ComponentKit.Wit.Formatting;

/// <summary>What is special about the gap between two lines.</summary>
[Flags]
internal enum GapRules
{
    /// <summary>Nothing: blank lines are the author's.</summary>
    None = 0,

    /// <summary>A file, body or list starts: no blank line.</summary>
    Start = 1,

    /// <summary>A file, body or list ends: no blank line behind the last comment.</summary>
    End = 2,

    /// <summary>There is a blank line.</summary>
    Separated = 4,

    /// <summary>There are no blank lines: the gap is within an item.</summary>
    Tight = 8,
}
