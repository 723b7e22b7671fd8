using System.CommandLine;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit print FILE</c>: the WIT of a binary, or of WIT text in its canonical form.</summary>
internal static class PrintCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stdout, TextWriter stderr)
    {
        Argument<string> path = new("FILE")
        {
            Description = WitInput.Description,
        };
        var features = new FeatureOptions();
        var output = new OutputOption();
        var command = new Command("print", "Prints the WIT of a component, of a WIT package in binary, or of a core module.\n\nExample: wit print plugin.wasm") { path };
        features.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var loaded = WitInput.Load(parsed.GetRequiredValue(path), features.Select(parsed), stdin);
            new Report(stderr, parsed.GetValue(format)).Write(loaded.Diagnostics);
            if (loaded.HasErrors)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, parsed.GetRequiredValue(path), TerminalText.Escape(WitPrinter.Print(loaded.Value!)), stdout);
            return WitCommand.Success;
        });
        return command;
    }
}
