using System.CommandLine;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit check PATH</c>: parses and resolves.</summary>
internal static class CheckCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stderr)
    {
        Argument<string> path = new("PATH")
        {
            Description = "A .wit file, or a folder with the .wit files of one package and, in deps/, of those it depends on; or a component.",
        };
        System.CommandLine.Option<string[]> features = new("--features")
        {
            Description = "The @unstable features to take in, separated by commas.",
            AllowMultipleArgumentsPerToken = false,
            HelpName = "a,b",
            CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        };
        System.CommandLine.Option<bool> allFeatures = new("--all-features") { Description = "Take in all @unstable features." };
        var command = new Command("check", "Parses and resolves WIT, and says what is wrong with it.\n\nExample: wit check wit/") { path, features, allFeatures };
        command.SetAction(parsed =>
        {
            WitFeatures selected = parsed.GetValue(allFeatures) ? WitFeatures.All : WitFeatures.Of(parsed.GetValue(features) ?? []);
            var model = WitInput.Load(parsed.GetRequiredValue(path), selected);
            new Report(stderr, parsed.GetValue(format)).Write(model.Diagnostics);
            return model.HasErrors ? WitCommand.Failure : WitCommand.Success;
        });
        return command;
    }
}
