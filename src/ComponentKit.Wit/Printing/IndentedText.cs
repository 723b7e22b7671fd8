using System.Text;

namespace ComponentKit.Wit.Printing;

/// <summary>Text of indented lines and braced blocks.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isBlockStart = true;

    /// <summary>A line at the current indentation.</summary>
    public void Line(string line)
    {
        _isBlockStart = false;
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 2).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Text at the current indentation whose own lines stay as they are.</summary>
    public void Verbatim(string lines)
    {
        _isBlockStart = false;
        _text.Append(' ', _depth * 2).Append(lines).Append('\n');
    }

    /// <summary>An empty line, except at the start of the text or of a block.</summary>
    public void Gap()
    {
        if (!_isBlockStart)
        {
            _text.Append('\n');
        }
    }

    /// <summary>A block in braces.</summary>
    public void Block(string head, Action body)
    {
        Line(head + " {");
        _depth++;
        _isBlockStart = true;
        body();
        _depth--;
        _isBlockStart = false;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
