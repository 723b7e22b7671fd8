using System.Text;

namespace ComponentKit.Emit.Writing;

/// <summary>Text in lines, indented by blocks that end when they are disposed of.</summary>
internal sealed class CodeWriter
{
    private const string IndentUnit = "    ";

    private readonly StringBuilder _text = new();
    private string _indent = "";
    private bool _isBlankWanted;
    private bool _isAtStart = true;

    /// <summary>Writes a line, or an empty one.</summary>
    public void Line(string text = "")
    {
        if (_isBlankWanted && text.Length > 0)
        {
            _text.Append('\n');
        }

        _isBlankWanted = false;
        _isAtStart = false;
        _text.Append(text.Length > 0 ? _indent : "").Append(text).Append('\n');
    }

    /// <summary>Asks for an empty line between what was written in this block and what comes next in it.</summary>
    public void Blank() => _isBlankWanted = !_isAtStart;

    /// <summary>Writes the first line of a declaration and braces around what follows.</summary>
    /// <param name="head">The first line.</param>
    /// <param name="close">The closing brace with what stands behind it.</param>
    public Scope Block(string head, string close = "}")
    {
        Line(head);
        Line("{");
        return Indent(close);
    }

    /// <summary>Indents what follows.</summary>
    /// <param name="close">A line behind it, or null.</param>
    public Scope Indent(string? close = null)
    {
        _indent += IndentUnit;
        _isAtStart = true;
        return new Scope(this, close);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void End(string? close)
    {
        _indent = _indent.Substring(IndentUnit.Length);
        _isBlankWanted = false;
        _isAtStart = false;
        if (close is not null)
        {
            Line(close);
        }
    }

    /// <summary>What is open until it is disposed of.</summary>
    internal readonly struct Scope(CodeWriter writer, string? close) : IDisposable
    {
        public void Dispose() => writer.End(close);
    }
}
