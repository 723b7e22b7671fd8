using CsCheck;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>Comments of all kinds, in random places of a text.</summary>
internal static class RandomComments
{
    // `#` stands for a number that tells comments apart.
    private static readonly string[] Comments =
    [
        "// #\n", "/// doc #\n", "////\n", "//#  \t\n", "/* # */", "/** doc # */", "/**/", "/* # /* nested */ */",
        "/*\n     * stars #\n   */", "/**\n* docs #\n\n    *  more\n */", "/* no stars #\n       at all  \n*/",
    ];

    private static readonly string[] Gaps = ["", " ", "\n", "\n\n", "\t", "\n\n\n    "];

    private static readonly string[] Around = ["", "\n\n"];

    /// <summary>Texts with comments before some of their tokens.</summary>
    public static Gen<string> In(Gen<string> texts) =>
        from text in texts
        from density in Gen.Int[1, 10]
        from comments in Comment(density).Array[WitComments.Places(text).Count()]
        select Insert(text, comments);

    /// <summary>A text with a comment before one of its tokens, or at its end: for each kind of comment, each place, and with line breaks or without.</summary>
    public static IEnumerable<string> InEachPlaceOf(string text) =>
        from place in WitComments.Places(text)
        from comment in Comments
        from before in Around
        from after in Around
        select text.Insert(place, before + comment + after);

    private static Gen<string> Comment(int density) => Gen.Frequency(
        (density, Gen.Const("")),
        (1, Gen.Select(Part(Gaps), Part(Comments), Part(Gaps), (before, comment, after) => before + comment + after)),
        (1, Gen.Select(Part(Comments), Part(Gaps), Part(Comments), (first, between, second) => first + between + second)));

    private static Gen<string> Part(string[] parts) => Gen.Int[0, parts.Length - 1].Select(i => parts[i]);

    private static string Insert(string text, string[] comments)
    {
        var result = new System.Text.StringBuilder();
        int end = 0;
        int number = 0;
        foreach ((int place, string comment) in WitComments.Places(text).Zip(comments))
        {
            result.Append(text, end, place - end);
            result.Append(comment.Replace("#", $"{number++}", StringComparison.Ordinal));
            end = place;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }
}
