using System.Text;

namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Comments, doc comments and gates.</summary>
internal sealed class MetadataGenerator(Choices choices, GeneratedPackage package)
{
    private static readonly string[] Lines =
    [
        "A doc.", "", "  indented", "tab\there", "`code` \\n \"quoted\" 'x'", "é ✓ 🎉 日本 \u00A0x", "trailing  ", "@since(version = 1.0.0)",
        "- list", "/", "//", "*", "   ", "<b>&amp;</b> %x", "\tlast\u2028",
    ];

    private static readonly string[] Ids = ["\"id\"", "\"\"", "\"\\u{1f389}\\t\\n\\22\\\\ é /* // \"", "\"\\e2\\82\\ac \\u{0}\\u{202e}\""];

    /// <summary>What stands before an item: comments and gates.</summary>
    public string Before()
    {
        string docs = Docs();
        string gates = Gates();
        return choices.OneIn(4) ? $"{gates}{docs}" : $"{docs}{gates}";
    }

    /// <summary>Comments, most of the time none.</summary>
    public string Docs()
    {
        var text = new StringBuilder();
        int count = choices.OneIn(4) ? choices.Between(1, 3) : 0;
        for (int i = 0; i < count; i++)
        {
            text.Append(Comment());
        }

        return text.ToString();
    }

    private string Gates() => choices.OneIn(12) ? $"{Stability()}@external-id({choices.Of(Ids)})\n" : Stability();

    private string Stability()
    {
        if (package.Version is not { } version || !choices.OneIn(4))
        {
            return choices.OneIn(40) ? $"@unstable(feature = {package.Names.Write("feature")})\n" : "";
        }

        string deprecated = choices.OneIn(3) ? $"@deprecated(version = {version})\n" : "";
        string promise = choices.Below(3) switch
        {
            0 => $"@since(version = {version})\n",
            1 => "@since(version = 0.0.1)\n",
            _ => $"@unstable(feature = {package.Names.Write(choices.OneIn(2) ? "type" : "x-1")})\n",
        };
        return choices.OneIn(2) ? deprecated + promise : promise + deprecated;
    }

    private string Comment() => choices.Below(8) switch
    {
        0 => $"// {choices.Of(Lines)}\n",
        1 => $"/* not /* a */ doc {WithoutEnd()} */",
        2 => $"/** {WithoutEnd()} */\n",
        3 => $"/**\n * {WithoutEnd()}\n *{WithoutEnd()}\n{WithoutEnd()}\n */",
        4 => "/**/",
        5 => $"///{choices.Of(Lines)}\r\n",
        _ => $"/// {choices.Of(Lines)}\n",
    };

    // Within a block, the lines that would begin or end one have to stay out.
    private string WithoutEnd() => choices.Of(Lines) is var line && line.AsSpan().ContainsAny('*', '/') ? "x" : line;
}
