using System.Text;

namespace ComponentKit.Wit.Text;

/// <summary>A named text together with the starts of its lines.</summary>
/// <remarks>Two texts are equal when path and content are, so that pipelines can cache on them.</remarks>
public sealed class SourceText : IEquatable<SourceText>
{
    private int[]? _lineStarts;

    /// <summary>Makes a source text.</summary>
    /// <param name="path">How messages name the text: a file's path, or words such as <c>&lt;input&gt;</c>.</param>
    /// <param name="content">The text itself, without a byte-order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content.Length > 0 && content[0] == '\uFEFF' ? content.Substring(1) : content;
    }

    /// <summary>How messages name the text.</summary>
    public string Path { get; }

    /// <summary>The text itself.</summary>
    public string Content { get; }

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    /// <summary>Reads a file as UTF-8.</summary>
    /// <param name="path">The file's path; messages name the text by it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">The file is not valid UTF-8.</exception>
    public static SourceText Read(string path) =>
        new(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)));

    /// <summary>The line and column of an offset; offsets past the end count as the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Min(Math.Max(offset, 0), Content.Length);
        int line = Array.BinarySearch(LineStarts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>Where a line starts; one past the last counts as the last.</summary>
    /// <param name="line">The line, from 1.</param>
    public int GetOffset(int line) => LineStarts[Math.Min(line, LineStarts.Length) - 1];

    /// <summary>The characters of a line, without its line break.</summary>
    /// <param name="line">The line, from 1.</param>
    public string GetLine(int line)
    {
        int start = LineStarts[line - 1];
        int end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return Content.Substring(start, end - start).TrimEnd('\r', '\n');
    }

    /// <inheritdoc/>
    public bool Equals(SourceText? other) => other is not null && Path == other.Path && Content == other.Content;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceText);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() * 31 + Content.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
