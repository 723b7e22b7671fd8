using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Formatting;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit fmt PATH…</c>: lays WIT text out in its canonical form.</summary>
internal static class FmtCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stdout, TextWriter stderr)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "A .wit file, a folder with .wit files, or - to read standard input and write standard output.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1 && result.Tokens.Any(t => t.Value == InputFile.StandardInput))
            {
                result.AddError("`-` goes with no other PATH.");
            }
        });
        System.CommandLine.Option<bool> check = new("--check")
        {
            Description = "Write nothing; list the files that are not formatted, and exit with 1 if there are any.",
        };
        System.CommandLine.Option<bool> deps = new("--deps")
        {
            Description = "Format the packages in a folder's deps/ too, which are left alone otherwise.",
        };
        var command = new Command("fmt", "Formats WIT in place, comments kept.\n\nExample: wit fmt wit/") { paths, check, deps };
        command.SetAction(parsed =>
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            string[] given = parsed.GetRequiredValue(paths);
            bool isFormatted = given is [InputFile.StandardInput]
                ? Attempt(() => FormatStream(stdin, parsed.GetValue(check), stdout), false, diagnostics)
                : FormatFiles(given, parsed.GetValue(deps), parsed.GetValue(check) ? stdout : null, diagnostics);
            new Report(stderr, parsed.GetValue(format)).Write(diagnostics.ToImmutable());
            return diagnostics.Count == 0 && (isFormatted || !parsed.GetValue(check)) ? WitCommand.Success : WitCommand.Failure;
        });
        return command;
    }

    // Errors in one file do not keep the others from being formatted.
    private static bool FormatFiles(string[] paths, bool withDeps, TextWriter? list, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        bool allFormatted = true;
        foreach (string file in paths.SelectMany(path => Attempt(() => InputFile.FindWitText(path, withDeps), [], diagnostics)))
        {
            allFormatted &= Attempt(() => FormatFile(file, list), false, diagnostics);
        }

        return allFormatted;
    }

    // Whether the file was formatted already; writes it, or its name into the list if there is one.
    private static bool FormatFile(string path, TextWriter? list)
    {
        byte[] content = InputFile.Read(path);
        byte[] formatted = Format(path, content);
        if (content.AsSpan().SequenceEqual(formatted))
        {
            return true;
        }

        if (list is null)
        {
            OutputFile.Write(path, formatted);
        }
        else
        {
            list.WriteLine(path);
        }

        return false;
    }

    private static bool FormatStream(Stream? stdin, bool check, TextWriter stdout)
    {
        string name = InputFile.NameOf(InputFile.StandardInput);
        byte[] content = InputFile.Read(InputFile.StandardInput, stdin);
        byte[] formatted = Format(name, content);
        bool isFormatted = content.AsSpan().SequenceEqual(formatted);
        if (!check)
        {
            stdout.Write(Encoding.UTF8.GetString(formatted));
        }
        else if (!isFormatted)
        {
            stdout.WriteLine(name);
        }

        return isFormatted;
    }

    private static byte[] Format(string path, byte[] content) =>
        Encoding.UTF8.GetBytes(WitFormatter.Format(InputFile.Decode(path, content)).GetValueOrThrow()!);

    private static T Attempt<T>(Func<T> work, T otherwise, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return work();
        }
        catch (DiagnosticException exception)
        {
            diagnostics.AddRange(exception.Diagnostics);
            return otherwise;
        }
    }
}
