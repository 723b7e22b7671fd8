using System.CommandLine;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli;

/// <summary>The options that select <c>@unstable</c> features of WIT text.</summary>
internal sealed class FeatureOptions
{
    private readonly System.CommandLine.Option<string[]> _features = new("--features")
    {
        Description = "The @unstable features to take in, separated by commas.",
        AllowMultipleArgumentsPerToken = false,
        HelpName = "a,b",
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))],
    };

    private readonly System.CommandLine.Option<bool> _all = new("--all-features") { Description = "Take in all @unstable features." };

    internal void AddTo(Command command)
    {
        command.Add(_features);
        command.Add(_all);
    }

    internal WitFeatures Select(ParseResult parsed) =>
        parsed.GetValue(_all) ? WitFeatures.All : WitFeatures.Of(parsed.GetValue(_features) ?? []);
}
