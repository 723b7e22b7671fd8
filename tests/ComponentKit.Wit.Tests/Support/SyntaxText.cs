using System.Collections;
using System.Reflection;
using System.Text;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>A syntax tree as indented text: the name of each node and what is in it, spans as the text they cover.</summary>
internal sealed class SyntaxText
{
    private readonly StringBuilder _text = new();
    private readonly SourceText _source;

    private SyntaxText(SourceText source) => _source = source;

    public static string Of(WitFileSyntax file)
    {
        var writer = new SyntaxText(file.Source);
        writer.Write(0, "", file);
        return writer._text.ToString();
    }

    private void Write(int depth, string label, object? value)
    {
        switch (value)
        {
            case null or SourceText:
                return;
            case Identifier name:
                Line(depth, label, $"{name.Name} ({Of(name.Span)})");
                return;
            case TextSpan span:
                Line(depth, label, Of(span));
                return;
            case string or bool or Enum or uint or Model.SemanticVersion:
                Line(depth, label, value.ToString()!.Replace("\n", "\\n", StringComparison.Ordinal));
                return;
            case IEnumerable list:
                foreach (object item in list)
                {
                    Write(depth, label, item);
                }

                return;
        }

        Line(depth, label, value.GetType().Name);
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            Write(depth + 1, property.Name, property.GetValue(value));
        }
    }

    private string Of(TextSpan span) => $"`{_source.Content.Substring(span.Start, span.Length)}`";

    private void Line(int depth, string label, string value) =>
        _text.Append(' ', depth * 2).Append(label).Append(label.Length > 0 ? ": " : "").Append(value).Append('\n');
}
