using System.Globalization;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Runtime.Wave;

/// <summary>The characters of a WAVE text, one token at a time.</summary>
internal sealed class WaveCursor(SourceText source)
{
    internal const string EndOfText = "the end";

    // What ends a character's text where no quote does: nothing that text contains.
    private const char NoQuote = '\0';

    internal int Position { get; private set; }

    internal bool IsAtEnd => Position >= Text.Length;

    private string Text => source.Content;

    /// <summary>Goes on from an offset.</summary>
    internal void Skip(int position) => Position = position;

    /// <summary>Skips white space and comments.</summary>
    internal void SkipTrivia()
    {
        while (Position < Text.Length)
        {
            if (char.IsWhiteSpace(Text[Position]))
            {
                Position++;
            }
            else if (Text.AsSpan(Position).StartsWith("//"))
            {
                int end = Text.IndexOf('\n', Position);
                Position = end < 0 ? Text.Length : end;
            }
            else
            {
                break;
            }
        }
    }

    /// <summary>Whether a character comes next; it stays.</summary>
    internal bool IsNext(char c)
    {
        SkipTrivia();
        return Position < Text.Length && Text[Position] == c;
    }

    /// <summary>Takes a character where it comes next.</summary>
    internal bool TryTake(char c)
    {
        bool isNext = IsNext(c);
        Position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes a character that has to come next.</summary>
    internal void Take(char c)
    {
        if (!TryTake(c))
        {
            throw Expected($"`{c}`");
        }
    }

    /// <summary>The word that comes next, which stays: a label, a number, or nothing.</summary>
    internal string PeekWord()
    {
        SkipTrivia();
        int end = Position;
        while (end < Text.Length && (char.IsAsciiLetterOrDigit(Text[end]) || Text[end] is '-' or '+' or '.' or '%' or '_'))
        {
            end++;
        }

        return Text[Position..end];
    }

    /// <summary>Takes the word that comes next.</summary>
    internal string TakeWord(string what)
    {
        string word = PeekWord();
        if (word.Length == 0)
        {
            throw Expected(what);
        }

        Position += word.Length;
        return word;
    }

    /// <summary>Takes a label, whose <c>%</c> only says that it is no keyword.</summary>
    internal string TakeLabel(string what)
    {
        string word = TakeWord(what);
        return word.StartsWith('%') ? word[1..] : word;
    }

    /// <summary>Takes a character in single quotes.</summary>
    internal Rune TakeChar()
    {
        Take('\'');
        Rune rune = TakeRune('\'');
        if (Position >= Text.Length || Text[Position] != '\'')
        {
            throw Expected("`'` after one character");
        }

        Position++;
        return rune;
    }

    /// <summary>Takes a string in double quotes, or in three of them over several lines.</summary>
    internal string TakeString()
    {
        if (!IsNext('"'))
        {
            throw Expected("a string");
        }

        if (Text.AsSpan(Position).StartsWith("\"\"\""))
        {
            return TakeMultilineString();
        }

        Position++;
        var text = new StringBuilder();
        while (Position < Text.Length && Text[Position] != '"')
        {
            if (Text[Position] == '\n')
            {
                throw Fail(WaveDiagnostics.Expected, "expected `\"` before the line ends; a line break in a string is written \\n", Position, 1);
            }

            text.Append(TakeRune('"').ToString());
        }

        Take('"');
        return text.ToString();
    }

    internal WaveException Expected(string what)
    {
        SkipTrivia();
        string word = PeekWord();
        string found = word.Length > 0 ? $"`{word}`" : Position < Text.Length ? $"`{Text[Position]}`" : EndOfText;
        return Fail(WaveDiagnostics.Expected, $"expected {what}, found {found}", Position, Math.Max(1, word.Length));
    }

    internal WaveException Fail(DiagnosticDescriptor descriptor, string message, int start, int length) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InText(source, new TextSpan(start, length))));

    private string TakeMultilineString()
    {
        int start = Position + 3;
        int end = Text.IndexOf("\"\"\"", start, StringComparison.Ordinal);
        if (end < 0)
        {
            Position = Text.Length;
            throw Expected("`\"\"\"`");
        }

        // The first line break and the indentation of the last line are not part of the string.
        string[] lines = Text[start..end].Split('\n');
        string indentation = lines[^1];
        if (lines.Length < 2 || lines[0] is not ("" or "\r") || indentation.Trim(' ').Length > 0)
        {
            throw Fail(WaveDiagnostics.Expected, "a multi-line string starts and ends with a line of its own", start - 3, end - start + 6);
        }

        string text = Unindent(lines, indentation.Length, start + lines[0].Length + 1);
        Position = end + 3;
        return text;
    }

    private string Unindent(string[] lines, int indentation, int lineStart)
    {
        var text = new StringBuilder();
        for (int i = 1; i < lines.Length - 1; i++)
        {
            string line = lines[i];
            if (line.Length < indentation || line[..indentation].Trim(' ').Length > 0)
            {
                throw Fail(
                    WaveDiagnostics.Expected, $"expected the {indentation} spaces that stand before the closing `\"\"\"`", lineStart, Math.Max(1, line.Length));
            }

            text.Append(i > 1 ? "\n" : "");
            int end = lineStart + line.Length - (line.EndsWith('\r') ? 1 : 0);
            Position = lineStart + indentation;
            while (Position < end)
            {
                text.Append(TakeRune(NoQuote).ToString());
            }

            lineStart += line.Length + 1;
        }

        return text.ToString();
    }

    private Rune TakeRune(char quote)
    {
        if (Position >= Text.Length || (quote != NoQuote && Text[Position] == quote))
        {
            throw Expected("a character");
        }

        if (Text[Position] == '\\')
        {
            return TakeEscape();
        }

        if (!Rune.TryGetRuneAt(Text, Position, out Rune rune))
        {
            throw Fail(WaveDiagnostics.Expected, "a lone surrogate is no character", Position, 1);
        }

        Position += rune.Utf16SequenceLength;
        return rune;
    }

    private Rune TakeEscape()
    {
        int start = Position;
        char kind = Position + 1 < Text.Length ? Text[Position + 1] : '\0';
        Position += 2;
        switch (kind)
        {
            case 'n':
                return new Rune('\n');
            case 't':
                return new Rune('\t');
            case 'r':
                return new Rune('\r');
            case '\\' or '\'' or '"':
                return new Rune(kind);
            case 'u' when Position < Text.Length && Text[Position] == '{' && Text.IndexOf('}', Position) is > 0 and int end:
                string digits = Text[(Position + 1)..end];
                Position = end + 1;
                if (digits.Length <= 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
                    && Rune.TryCreate(value, out Rune rune))
                {
                    return rune;
                }

                break;
        }

        int length = Math.Max(1, Math.Min(Position, Text.Length) - start);
        throw Fail(WaveDiagnostics.Expected, @"expected \n, \t, \r, \\, \', \"" or \u{…} with a character's number", start, length);
    }
}
