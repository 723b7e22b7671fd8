using System.CommandLine;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Cli;

/// <summary>The option <c>--encoding</c>: how strings are encoded in a core module's memory.</summary>
internal sealed class EncodingOption
{
    private readonly System.CommandLine.Option<StringEncodingOption> _option = new("--encoding")
    {
        Description = "How strings are encoded in the module's memory: utf8 (the default), utf16 or compact-utf16.",
        HelpName = "utf8|utf16|compact-utf16",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            switch (text)
            {
                case "utf8":
                    return StringEncodingOption.Utf8;
                case "utf16":
                    return StringEncodingOption.Utf16;
                case "compact-utf16":
                    return StringEncodingOption.Latin1Utf16;
                default:
                    result.AddError($"`--encoding` takes `utf8`, `utf16` or `compact-utf16`, not `{text}`.");
                    return default;
            }
        },
    };

    internal void AddTo(Command command) => command.Add(_option);

    internal StringEncodingOption Select(ParseResult parsed) => parsed.GetValue(_option);
}
