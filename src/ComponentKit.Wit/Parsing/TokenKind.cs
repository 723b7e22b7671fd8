namespace ComponentKit.Wit.Parsing;

/// <summary>
/// The kinds of tokens, one character each, so that a file's tokens are a string that Sprache's types can carry: signs are
/// themselves, words have characters of the private-use area.
/// </summary>
internal static class TokenKind
{
    public const char EndOfFile = '\0';
    public const char Identifier = 'i';
    public const char Integer = '0';
    public const char Version = 'v';
    public const char String = '"';
    public const char Arrow = '\u2192';

    public const char As = '\uE000';
    public const char Async = '\uE001';
    public const char Bool = '\uE002';
    public const char Borrow = '\uE003';
    public const char Char = '\uE004';
    public const char Constructor = '\uE005';
    public const char Enum = '\uE006';
    public const char ErrorContext = '\uE007';
    public const char Export = '\uE008';
    public const char F32 = '\uE009';
    public const char F64 = '\uE00A';
    public const char Flags = '\uE00B';
    public const char From = '\uE00C';
    public const char Func = '\uE00D';
    public const char Future = '\uE00E';
    public const char Import = '\uE00F';
    public const char Include = '\uE010';
    public const char Interface = '\uE011';
    public const char List = '\uE012';
    public const char Map = '\uE013';
    public const char Option = '\uE014';
    public const char Own = '\uE015';
    public const char Package = '\uE016';
    public const char Record = '\uE017';
    public const char Resource = '\uE018';
    public const char Result = '\uE019';
    public const char S16 = '\uE01A';
    public const char S32 = '\uE01B';
    public const char S64 = '\uE01C';
    public const char S8 = '\uE01D';
    public const char Static = '\uE01E';
    public const char Stream = '\uE01F';
    public const char StringType = '\uE020';
    public const char Tuple = '\uE021';
    public const char Type = '\uE022';
    public const char U16 = '\uE023';
    public const char U32 = '\uE024';
    public const char U64 = '\uE025';
    public const char U8 = '\uE026';
    public const char Use = '\uE027';
    public const char Variant = '\uE028';
    public const char With = '\uE029';
    public const char World = '\uE02A';

    // In the order of the constants above.
    private static readonly string[] Words =
    [
        "as", "async", "bool", "borrow", "char", "constructor", "enum", "error-context", "export", "f32", "f64", "flags", "from",
        "func", "future", "import", "include", "interface", "list", "map", "option", "own", "package", "record", "resource",
        "result", "s16", "s32", "s64", "s8", "static", "stream", "string", "tuple", "type", "u16", "u32", "u64", "u8", "use",
        "variant", "with", "world",
    ];

    private static readonly Dictionary<string, char> Keywords = MakeKeywords();

    /// <summary>The kind of a word: a keyword's own, or <see cref="Identifier"/>.</summary>
    public static char OfWord(string word) => Keywords.TryGetValue(word, out char kind) ? kind : Identifier;

    /// <summary>The kind in the words of a message: what was expected.</summary>
    public static string Describe(char kind) => kind switch
    {
        EndOfFile => "the end of the file",
        Identifier => "a name",
        Integer => "a number",
        Version => "a version such as `1.0.0`",
        String => "a string",
        Arrow => "`->`",
        >= As and <= World => $"`{Words[kind - As]}`",
        _ => $"`{kind}`",
    };

    private static Dictionary<string, char> MakeKeywords()
    {
        var keywords = new Dictionary<string, char>(StringComparer.Ordinal);
        for (int i = 0; i < Words.Length; i++)
        {
            keywords.Add(Words[i], (char)(As + i));
        }

        return keywords;
    }
}
