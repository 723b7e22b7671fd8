using System.CommandLine;

namespace ComponentKit.Cli;

/// <summary>The option <c>-o</c>: where a result goes.</summary>
/// <param name="isBinary">Whether the result is no text, so that it has to go to a file.</param>
internal sealed class OutputOption(bool isBinary = false)
{
    private readonly System.CommandLine.Option<string?> _path = new("--output", "-o")
    {
        Description = isBinary ? "The file to write." : "The file to write, instead of standard output.",
        Required = isBinary,
        HelpName = "FILE",
    };

    internal void AddTo(Command command) => command.Add(_path);

    /// <summary>Writes a text to the file, whole or not at all, or to standard output.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="input">The file that the result was made of, which it must not take the place of.</param>
    /// <param name="text">The result.</param>
    /// <param name="stdout">Standard output.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The file cannot be written.</exception>
    internal void Write(ParseResult parsed, string input, string text, TextWriter stdout)
    {
        if (parsed.GetValue(_path) is not { } path)
        {
            stdout.Write(text);
            return;
        }

        OutputFile.CheckIsNot(path, input);
        OutputFile.Write(path, text);
    }

    /// <summary>Writes bytes to the file, whole or not at all.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="input">The file that the result was made of, which it must not take the place of.</param>
    /// <param name="content">The result.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The file cannot be written.</exception>
    internal void Write(ParseResult parsed, string input, byte[] content) => Write(parsed, [input], content);

    /// <summary>Writes bytes to the file, whole or not at all.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="inputs">The files that the result was made of, none of which it must take the place of.</param>
    /// <param name="content">The result.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The file cannot be written.</exception>
    internal void Write(ParseResult parsed, IEnumerable<string> inputs, byte[] content)
    {
        string path = parsed.GetRequiredValue(_path)!;
        foreach (string input in inputs)
        {
            OutputFile.CheckIsNot(path, input);
        }

        OutputFile.Write(path, content);
    }
}
