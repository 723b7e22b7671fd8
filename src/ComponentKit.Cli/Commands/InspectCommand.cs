using System.CommandLine;
using ComponentKit.Binary.Inspection;
using ComponentKit.Runtime;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit inspect FILE</c>: shows what a component or core module consists of.</summary>
internal static class InspectCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stdout, TextWriter stderr)
    {
        Argument<string> path = new("FILE") { Description = "A component or core module (.wasm, or its text form .wat); - for standard input." };
        var output = new OutputOption();
        var command = new Command(
            "inspect",
            "Shows the sections, imports, exports and producers of a component or core module; with --format json, as JSON.\n\nExample: wit inspect plugin.wasm")
        {
            path,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(path);
            DiagnosticFormat form = parsed.GetValue(format);
            string name = InputFile.NameOf(file);
            var inspected = BinaryInspector.Inspect(name, WasmText.ToBinary(InputFile.Read(file, stdin), name));
            if (inspected.Value is { } binary)
            {
                output.Write(parsed, file, form == DiagnosticFormat.Json ? InspectionJson.Write(binary) + "\n" : InspectionText.Write(binary), stdout);
            }

            if (!inspected.Diagnostics.IsEmpty)
            {
                new Report(stderr, form).Write(inspected.Diagnostics);
            }

            return inspected.HasErrors ? WitCommand.Failure : WitCommand.Success;
        });
        return command;
    }
}
