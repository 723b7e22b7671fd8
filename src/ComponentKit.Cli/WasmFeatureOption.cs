using System.CommandLine;
using System.CommandLine.Parsing;
using ComponentKit.Binary.Validation;

namespace ComponentKit.Cli;

/// <summary><c>--wasm-features a,-b</c>: which of the specification's gated features a binary may use.</summary>
internal sealed class WasmFeatureOption
{
    private readonly System.CommandLine.Option<WasmFeatures> _option = new("--wasm-features")
    {
        HelpName = "a,-b",
        Description = $"Features of binaries to switch on, or off with a `-` before them; `all` for all. Features: {string.Join(", ", WasmFeatures.Names)}.",
        CustomParser = Parse,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_option);

    /// <summary>The features that the arguments select.</summary>
    public WasmFeatures Select(ParseResult parsed) => parsed.GetResult(_option) is null ? WasmFeatures.Default : parsed.GetValue(_option);

    private static WasmFeatures Parse(ArgumentResult argument)
    {
        WasmFeatures features = WasmFeatures.Default;
        foreach (string name in argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (features.With(name) is { } changed)
            {
                features = changed;
            }
            else
            {
                argument.AddError($"There is no feature `{name}`. The features are {string.Join(", ", WasmFeatures.Names)}.");
            }
        }

        return features;
    }
}
