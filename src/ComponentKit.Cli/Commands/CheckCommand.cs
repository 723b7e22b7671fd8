using System.CommandLine;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit check PATH</c>: parses and resolves.</summary>
internal static class CheckCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stderr)
    {
        Argument<string> path = new("PATH")
        {
            Description = "A .wit file, or a folder with the .wit files of one package and, in deps/, of those it depends on; or a binary with WIT in it; - for standard input.",
        };
        var features = new FeatureOptions();
        var command = new Command("check", "Parses and resolves WIT, and says what is wrong with it.\n\nExample: wit check wit/") { path };
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            var model = WitInput.Load(parsed.GetRequiredValue(path), features.Select(parsed), stdin);
            new Report(stderr, parsed.GetValue(format)).Write(model.Diagnostics);
            return model.HasErrors ? WitCommand.Failure : WitCommand.Success;
        });
        return command;
    }
}
