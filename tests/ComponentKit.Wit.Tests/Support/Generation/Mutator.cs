using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Changes texts: tokens are deleted, doubled, swapped and replaced, characters changed, ends cut off.</summary>
internal sealed partial class Mutator(Choices choices)
{
    /// <summary>Words, signs and characters that some rule or other is about.</summary>
    public static readonly string[] Words =
    [
        "package", "interface", "world", "use", "import", "export", "include", "with", "as", "func", "async", "static", "constructor", "record",
        "variant", "enum", "flags", "resource", "type", "list", "option", "result", "tuple", "map", "future", "stream", "own", "borrow", "u8", "string",
        "error-context", "a:b", "x", "self", "X", "{", "}", "(", ")", "<", ">", ",", ";", ":", "->", ".", "@", "=", "/", "*", "%", "-", "_", "0", "3",
        "4294967296", "1.0.0", "01.2.3", "1.0.0-a+b", "\"", "\\", "\"\\u{0}\"", "/*", "*/", "//", "///", "/**", "\n", "\r", "\t", " ", "é", "\u202E", "\0", "\uD800",
        "\uDC00", "🎉", "@since(version = 1.0.0)", "@unstable(feature = x)", "@deprecated(version = 1.0.0)", "@external-id(\"x\")", "package x:y@1.0.0 {", "use a:b/c@1.0.0;",
    ];

    /// <summary>The input with a few changes in one of its files.</summary>
    public WitSources Mutate(WitSources input)
    {
        int file = choices.Below(input.Main.Length + input.Dependencies.Sum(d => d.Length));
        SourceText Change(SourceText text) => file-- == 0 ? new SourceText(text.Path, Mutate(text.Content)) : text;
        return new WitSources([.. input.Main.Select(Change)], [.. input.Dependencies.Select(files => files.Select(Change).ToImmutableArray())]);
    }

    /// <summary>The text with a few changes.</summary>
    public string Mutate(string text)
    {
        List<string> tokens = Token().Matches(text).Select(m => m.Value).ToList();
        for (int count = choices.Between(1, 6); count > 0 && tokens.Count > 0; count--)
        {
            Mutate(tokens);
        }

        return string.Concat(tokens);
    }

    private void Mutate(List<string> tokens)
    {
        int place = choices.Below(tokens.Count);
        int other = choices.Below(tokens.Count);
        switch (choices.Below(9))
        {
            case 0:
                tokens.RemoveAt(place);
                break;
            case 1:
                tokens.Insert(place, tokens[place]);
                break;
            case 2:
                (tokens[place], tokens[other]) = (tokens[other], tokens[place]);
                break;
            case 3:
                tokens[place] = tokens[other];
                break;
            case 4:
                tokens[place] = choices.Of(Words);
                break;
            case 5:
                tokens.Insert(place, choices.Of(Words));
                break;
            case 6:
                tokens[place] = ChangeCharacter(tokens[place]);
                break;
            case 7:
                tokens.RemoveRange(place, Math.Min(choices.Between(1, 30), tokens.Count - place));
                break;
            default:
                tokens.InsertRange(other, tokens.GetRange(place, Math.Min(choices.Between(1, 60), tokens.Count - place)));
                break;
        }
    }

    private string ChangeCharacter(string token)
    {
        int place = choices.Below(token.Length);
        char changed = choices.OneIn(2) ? (char)choices.Below(0x10000) : (char)(token[place] ^ (1 << choices.Below(7)));
        return $"{token[..place]}{changed}{token[(place + 1)..]}";
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|%?[A-Za-z0-9_-]+|->|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
