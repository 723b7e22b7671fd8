using System.Collections.Immutable;
using System.CommandLine;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit validate FILE</c>: validates a component or core module.</summary>
internal static class ValidateCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stderr)
    {
        Argument<string> path = new("FILE") { Description = "A component or core module (.wasm, or its text form .wat); - for standard input." };
        var features = new WasmFeatureOption();
        var command = new Command(
            "validate", "Validates a component or core module, and says where it is wrong.\n\nExample: wit validate plugin.wasm") { path };
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(path);
            ImmutableArray<Diagnostic> diagnostics = WasmValidation.Validate(InputFile.Read(file, stdin), InputFile.NameOf(file), features.Select(parsed));
            new Report(stderr, parsed.GetValue(format)).Write(diagnostics);
            return diagnostics.IsEmpty ? WitCommand.Success : WitCommand.Failure;
        });
        return command;
    }
}
