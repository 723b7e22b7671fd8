namespace ComponentKit.Cli.Wast;

/// <summary>What a token of a script is.</summary>
internal enum WastTokenKind
{
    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>A word: a keyword, an identifier or a number.</summary>
    Word,

    /// <summary>A string, with its quotes.</summary>
    String,

    /// <summary>The end of the script.</summary>
    End,
}
