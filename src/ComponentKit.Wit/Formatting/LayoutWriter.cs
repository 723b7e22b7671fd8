using System.Text;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Formatting;

/// <summary>Text in the making: lines, their indentation, and the break that a line comment needs behind it.</summary>
internal sealed class LayoutWriter(string newLine)
{
    private const int Indentation = 2;

    // How much further a line is indented that goes on with what the line before began.
    private const int Continuation = 4;

    private readonly StringBuilder _text = new();
    private int _lineStart;
    private bool _isSpaceDue;
    private bool _isBreakDue;

    /// <summary>How many bodies and lists are open.</summary>
    public int Depth { get; set; }

    /// <summary>The columns of the longest line since <see cref="Mark"/>, up to the last token on it.</summary>
    public int Widest { get; private set; }

    /// <summary>A space before what comes next, unless that begins a line.</summary>
    public void Space() => _isSpaceDue = true;

    /// <summary>A sign.</summary>
    public void Write(char sign)
    {
        Prepare();
        _text.Append(sign);
        Widest = Math.Max(Widest, _text.Length - _lineStart);
    }

    /// <summary>A token, as the source has it.</summary>
    public void Write(string source, TextSpan span)
    {
        Prepare();
        _text.Append(source, span.Start, span.Length);
        Widest = Math.Max(Widest, _text.Length - _lineStart);
    }

    /// <summary>A comment; what follows one with <c>//</c> is on the next line.</summary>
    public void WriteComment(string source, TextSpan span)
    {
        Prepare();
        string comment = CommentText.Of(source.Substring(span.Start, span.Length), newLine);
        _text.Append(comment);
        int lastBreak = comment.LastIndexOf('\n');
        if (lastBreak >= 0)
        {
            _lineStart = _text.Length - comment.Length + lastBreak + 1;
        }

        _isBreakDue = comment[1] == '/';
    }

    /// <summary>Ends the line, if something is on it.</summary>
    public void EndLine()
    {
        if (_text.Length > _lineStart)
        {
            _text.Append(newLine);
        }

        _lineStart = _text.Length;
        _isSpaceDue = _isBreakDue = false;
    }

    /// <summary>A blank line; the line before has been ended.</summary>
    public void BlankLine()
    {
        _text.Append(newLine);
        _lineStart = _text.Length;
    }

    /// <summary>A place to come back to, when what follows turns out too long.</summary>
    public Place Mark()
    {
        Widest = 0;
        return new Place(_text.Length, _lineStart, _isSpaceDue, _isBreakDue);
    }

    /// <summary>Takes back all that was written since.</summary>
    public void Reset(Place place)
    {
        _text.Length = place.Length;
        (_lineStart, _isSpaceDue, _isBreakDue) = (place.LineStart, place.IsSpaceDue, place.IsBreakDue);
    }

    public override string ToString() => _text.ToString();

    private void Prepare()
    {
        int indentation = Depth * Indentation;
        if (_isBreakDue)
        {
            EndLine();
            indentation += Continuation;
        }

        if (_text.Length == _lineStart)
        {
            _text.Append(' ', indentation);
        }
        else if (_isSpaceDue)
        {
            _text.Append(' ');
        }

        _isSpaceDue = false;
    }

    /// <summary>A state of the writer.</summary>
    internal readonly record struct Place(int Length, int LineStart, bool IsSpaceDue, bool IsBreakDue);
}
