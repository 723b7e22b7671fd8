using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <content>Names, keywords, numbers and versions.</content>
internal sealed partial class Lexer
{
    private void ReadWord()
    {
        int start = _position;
        bool escaped = Current == '%';
        int nameStart = escaped ? start + 1 : start;
        _position = nameStart;

        // Underscores belong to no name, but are taken along so that the message is about the name as it was meant.
        while (IsWordCharacter(Current))
        {
            _position++;
        }

        string word = _names.Get(_text, nameStart, _position - nameStart);
        char kind = escaped ? TokenKind.Identifier : TokenKind.OfWord(word);
        if (kind == TokenKind.Identifier && !KebabCase.IsLabel(word))
        {
            string hyphenated = word.Replace('_', '-');
            string help = hyphenated != word && KebabCase.IsLabel(hyphenated)
                ? $"write `{hyphenated}`"
                : "names are words joined by single hyphens, each word all lower case or all upper case, the first starting with a letter";
            _diagnostics.Add(
                DiagnosticCodes.InvalidIdentifier, $"`{word}` is not a name in kebab-case", TextSpan.FromBounds(start, _position), help);
        }

        Add(kind, start, word);
    }

    private void ReadNumber()
    {
        int start = _position;
        SkipDigits();

        // Only versions have points; what follows the point of `a:b/c@1.0.0.{d}` is no digit.
        int points = 0;
        while (points < 2 && Current == '.' && IsDigit(Peek(1)))
        {
            points++;
            _position++;
            SkipDigits();
        }

        if (points == 2)
        {
            SkipVersionSuffix('-');
            SkipVersionSuffix('+');
        }

        string text = _text.Substring(start, _position - start);
        if (points > 0 && SemanticVersion.TryParse(text) is null)
        {
            _diagnostics.Add(
                DiagnosticCodes.InvalidVersion,
                $"`{text}` is not a semantic version",
                TextSpan.FromBounds(start, _position),
                "versions have three numbers without leading zeros, such as `1.0.0` or `0.2.0-rc.1`");
        }

        Add(points > 0 ? TokenKind.Version : TokenKind.Integer, start, text);
    }

    private void SkipDigits()
    {
        while (IsDigit(Current))
        {
            _position++;
        }
    }

    private void SkipVersionSuffix(char sign)
    {
        if (Current != sign || !(IsLetter(Peek(1)) || IsDigit(Peek(1)) || Peek(1) == '-'))
        {
            return;
        }

        _position++;
        while (IsLetter(Current) || IsDigit(Current) || Current == '-'
            || (Current == '.' && (IsLetter(Peek(1)) || IsDigit(Peek(1)) || Peek(1) == '-')))
        {
            _position++;
        }
    }

    // An arrow may follow a word without a space.
    private bool IsWordCharacter(char c) =>
        IsLetter(c) || IsDigit(c) || c == '_' || (c == '-' && Peek(1) != '>');
}
