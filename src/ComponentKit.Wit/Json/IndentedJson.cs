using System.Globalization;
using System.Text;

namespace ComponentKit.Wit.Json;

/// <summary>Writes indented JSON. No JSON library comes with every target of this assembly.</summary>
internal sealed class IndentedJson
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isEmpty = true;
    private bool _hasName;

    /// <summary>An object with what <paramref name="content"/> writes.</summary>
    public void Object(Action content) => Write('{', '}', content);

    /// <summary>An array with what <paramref name="content"/> writes.</summary>
    public void Array(Action content) => Write('[', ']', content);

    /// <summary>The name of the value that comes next.</summary>
    public IndentedJson Name(string name)
    {
        Next();
        AppendString(name);
        _text.Append(": ");
        _hasName = true;
        return this;
    }

    public void String(string value)
    {
        Next();
        AppendString(value);
    }

    public void Number(long value)
    {
        Next();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Null()
    {
        Next();
        _text.Append("null");
    }

    public override string ToString() => _text.ToString();

    private void Write(char open, char close, Action content)
    {
        Next();
        _text.Append(open);
        _depth++;
        _isEmpty = true;
        content();
        _depth--;
        if (!_isEmpty)
        {
            NewLine();
        }

        _text.Append(close);
        _isEmpty = false;
    }

    private void Next()
    {
        if (_hasName)
        {
            _hasName = false;
            return;
        }

        if (_depth > 0)
        {
            if (!_isEmpty)
            {
                _text.Append(',');
            }

            NewLine();
        }

        _isEmpty = false;
    }

    private void NewLine() => _text.Append('\n').Append(' ', _depth * 2);

    private void AppendString(string value)
    {
        _text.Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(c);
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case < ' ':
                    _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    _text.Append(c);
                    break;
            }
        }

        _text.Append('"');
    }
}
