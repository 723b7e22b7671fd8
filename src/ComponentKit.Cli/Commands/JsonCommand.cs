using System.CommandLine;
using ComponentKit.Wit.Json;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit json PATH</c>: the resolved model as JSON.</summary>
internal static class JsonCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stdout, TextWriter stderr)
    {
        Argument<string> path = new("PATH")
        {
            Description = WitInput.Description,
        };
        var features = new FeatureOptions();
        var output = new OutputOption();
        var command = new Command("json", "Prints the resolved model of WIT as JSON.\n\nExample: wit json wit/ | jq .worlds") { path };
        features.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var model = WitInput.Load(parsed.GetRequiredValue(path), features.Select(parsed), stdin);
            new Report(stderr, parsed.GetValue(format)).Write(model.Diagnostics);
            if (model.HasErrors)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, parsed.GetRequiredValue(path), WitJson.Write(model.Value!) + "\n", stdout);
            return WitCommand.Success;
        });
        return command;
    }
}
