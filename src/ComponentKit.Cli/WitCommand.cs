using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using ComponentKit.Cli.Commands;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>The <c>wit</c> command: reads its arguments, and turns whatever a subcommand throws into messages and an exit code.</summary>
public static class WitCommand
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The input has errors, or the work failed.</summary>
    public const int Failure = 1;

    /// <summary>The arguments make no sense.</summary>
    public const int BadUsage = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="stdout">Where results go.</param>
    /// <param name="stderr">Where diagnostics go.</param>
    /// <param name="stdin">Where input comes from when a command is told to read it; the console's by default.</param>
    /// <returns>The exit code: 0, 1, or 2 for bad usage.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter stdout, TextWriter stderr, Stream? stdin = null)
    {
        ArgumentNullException.ThrowIfNull(stdout);
        ArgumentNullException.ThrowIfNull(stderr);
        System.CommandLine.Option<DiagnosticFormat> format = new("--format")
        {
            HelpName = "text|json|msbuild",
            Description = "How to write diagnostics on standard error: as text for people (the default), as one JSON array, or in lines that MSBuild understands.",
            CustomParser = ParseFormat,
            Recursive = true,
        };
        ParseResult parsed = CreateRoot(format, stdin, stdout, stderr).Parse(args);
        IReadOnlyList<string> errors = UsageErrors.Find(parsed);
        if (errors.Count > 0)
        {
            foreach (string error in errors)
            {
                stderr.WriteLine($"error: {TerminalText.Escape(error)}");
            }

            stderr.WriteLine("See `wit --help`, or `wit COMMAND --help`.");
            return BadUsage;
        }

        var report = new Report(stderr, parsed.GetValue(format));
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = stdout, Error = stderr, EnableDefaultExceptionHandler = false });
        }
        catch (DiagnosticException exception)
        {
            report.Write(exception.Diagnostics);
            return Failure;
        }
        catch (Runtime.TrapException exception)
        {
            report.WriteFailure(CliDiagnostics.Trapped, exception.Message);
            return Failure;
        }
        catch (TimeoutException exception)
        {
            report.WriteFailure(CliDiagnostics.Trapped, exception.Message);
            return Failure;
        }
        catch (DllNotFoundException)
        {
            // So it is in the package for builds, which need not run anything.
            report.WriteFailure(
                CliDiagnostics.NoEngine,
                "this copy of the command comes without the engine, which reads text forms and runs code; give it a binary, or use `wit` of ComponentKit.Tool");
            return Failure;
        }
        catch (IOException exception)
        {
            // Files are dealt with where they are read and written.
            report.WriteFailure(CliDiagnostics.CannotWrite, $"standard output cannot be written: {exception.Message}");
            return Failure;
        }
#pragma warning disable CA1031 // The last resort: our own fault, told as such.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            report.WriteFailure(CliDiagnostics.InternalError, $"internal error: {exception}");
            return Failure;
        }
    }

    private static DiagnosticFormat ParseFormat(ArgumentResult argument)
    {
        string name = argument.Tokens[0].Value;
        switch (name)
        {
            case "json":
                return DiagnosticFormat.Json;
            case "msbuild":
                return DiagnosticFormat.MSBuild;
            default:
                if (name != "text")
                {
                    argument.AddError($"`--format` takes `text`, `json` or `msbuild`, not `{name}`.");
                }

                return DiagnosticFormat.Text;
        }
    }

    private static RootCommand CreateRoot(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stdout, TextWriter stderr)
    {
        var root = new RootCommand("Makes, links, composes, checks, prints, encodes, binds, compiles and runs WebAssembly components and their WIT.\n\n"
            + "Exit codes: 0 all went well, 1 the input has errors or the work failed, 2 the arguments make no sense.")
        {
            CheckCommand.Create(format, stdin, stderr),
            FmtCommand.Create(format, stdin, stdout, stderr),
            JsonCommand.Create(format, stdin, stdout, stderr),
            PrintCommand.Create(format, stdin, stdout, stderr),
            EncodeCommand.Create(format, stdin, stderr),
            EmbedCommand.Create(format, stdin, stderr),
            NewCommand.Create(format, stdin, stderr),
            LinkCommand.Create(format, stderr),
            PlugCommand.Create(format, stderr),
            ComposeCommand.Create(format, stdin, stderr),
            TargetsCommand.Create(format, stderr),
            SemverCheckCommand.Create(format, stderr),
            BindgenCommand.Create(format, stdin, stdout, stderr),
            RunCommand.Create(stdout),
            CompileCommand.Create(stdin),
            ValidateCommand.Create(format, stdin, stderr),
            InspectCommand.Create(format, stdin, stdout, stderr),
            WastCommand.Create(format, stdout, stderr),
        };
        root.Options.Add(format);

        // Of this assembly: the entry assembly is another one where the command runs inside of a process, as in tests.
        string version = typeof(WitCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(version.Split('+')[0], stdout);
        return root;
    }
}
