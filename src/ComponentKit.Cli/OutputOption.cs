using System.CommandLine;

namespace ComponentKit.Cli;

/// <summary>The option <c>-o</c>: where a result goes.</summary>
internal sealed class OutputOption
{
    private readonly System.CommandLine.Option<string?> _path = new("--output", "-o")
    {
        Description = "The file to write, instead of standard output.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command) => command.Add(_path);

    /// <summary>Writes a text to the file, whole or not at all, or to standard output.</summary>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The file cannot be written.</exception>
    internal void Write(ParseResult parsed, string text, TextWriter stdout)
    {
        if (parsed.GetValue(_path) is not { } path)
        {
            stdout.Write(text);
            return;
        }

        OutputFile.Write(path, text);
    }
}
