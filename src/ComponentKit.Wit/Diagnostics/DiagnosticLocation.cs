using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>Where a diagnostic points: into a text, into a binary, or at a file as a whole.</summary>
public abstract record DiagnosticLocation
{
    private DiagnosticLocation()
    {
    }

    /// <summary>How messages name the file.</summary>
    public abstract string Path { get; }

    /// <summary>A run of characters in a text.</summary>
    /// <param name="Source">The text.</param>
    /// <param name="Span">The characters.</param>
    public sealed record InText(SourceText Source, TextSpan Span) : DiagnosticLocation
    {
        /// <inheritdoc/>
        public override string Path => Source.Path;
    }

    /// <summary>A place in a binary.</summary>
    /// <param name="File">How messages name the binary.</param>
    /// <param name="Offset">The offset in bytes from the start of the file.</param>
    public sealed record InBinary(string File, long Offset) : DiagnosticLocation
    {
        /// <summary>The section and the components around it, such as <c>component 1 &gt; export section</c>; null where that is not known.</summary>
        public string? Section { get; init; }

        /// <inheritdoc/>
        public override string Path => File;
    }

    /// <summary>A file, or an input that is no file, as a whole.</summary>
    /// <param name="File">How messages name it.</param>
    public sealed record Whole(string File) : DiagnosticLocation
    {
        /// <inheritdoc/>
        public override string Path => File;
    }
}
