namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Names that are taken in one scope, and new ones for it. All are as the model has them, without a <c>%</c>.</summary>
internal sealed class Names(Choices choices)
{
    private static readonly string[] Words =
    [
        "a", "b", "x", "the-name", "HTTP", "utf-8", "x1-2y", "A-b-C3", "self", "since", "version", "feature", "i", "v",
    ];

    // Written down here once more rather than taken from the lexer, which is what is tested.
    private static readonly string[] Keywords =
    [
        "as", "async", "bool", "borrow", "char", "constructor", "enum", "error-context", "export", "f32", "f64", "flags", "from",
        "func", "future", "import", "include", "interface", "list", "map", "option", "own", "package", "record", "resource",
        "result", "s16", "s32", "s64", "s8", "static", "stream", "string", "tuple", "type", "u16", "u32", "u64", "u8", "use",
        "variant", "with", "world",
    ];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that nothing in the scope has, in whatever case.</summary>
    public string Fresh()
    {
        string word = choices.OneIn(3) ? choices.Of(Keywords) : choices.Of(Words);
        string name = word;
        for (int i = 1; !_taken.Add(name); i++)
        {
            name = $"{word}-{i}";
        }

        return name;
    }

    /// <summary>Takes a name; false when it was taken.</summary>
    public bool Take(string name) => _taken.Add(name);

    /// <summary>A name as WIT text has it: with a <c>%</c> where it needs one, and now and then where it needs none.</summary>
    public string Write(string name) => Array.IndexOf(Keywords, name) >= 0 || choices.OneIn(12) ? "%" + name : name;
}
