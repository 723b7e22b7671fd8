using System.CommandLine;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit print FILE</c>: the WIT of a component, or of WIT text in its canonical form.</summary>
internal static class PrintCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stdout, TextWriter stderr)
    {
        Argument<string> path = new("FILE")
        {
            Description = "A component (.wasm, or its text form .wat), or WIT text (a .wit file, or a folder with deps/).",
        };
        var command = new Command("print", "Prints the WIT of a component.\n\nExample: wit print plugin.wasm") { path };
        command.SetAction(parsed =>
        {
            var loaded = WitInput.Load(parsed.GetRequiredValue(path), WitFeatures.None);
            new Report(stderr, parsed.GetValue(format)).Write(loaded.Diagnostics);
            if (loaded.HasErrors)
            {
                return WitCommand.Failure;
            }

            stdout.Write(WitPrinter.Print(loaded.Value!));
            return WitCommand.Success;
        });
        return command;
    }
}
