using System.Text.RegularExpressions;
using ComponentKit.Binary.Validation;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>What the comments at the head of a script ask for.</summary>
/// <remarks>
/// <c>;; RUN: … -f a,b</c> and <c>;; RUN: … --features=-x</c> switch features on and off, as does <c>;;! key = true</c>. Other words of
/// such a line are for other tools.
/// </remarks>
internal static partial class WastHeader
{
    /// <summary>The features that a script asks for, which win over those given.</summary>
    /// <exception cref="DiagnosticException">It asks for one that is not known.</exception>
    public static WasmFeatures Read(SourceText script, WasmFeatures features)
    {
        int start = 0;
        while (start < script.Content.Length)
        {
            int end = script.Content.IndexOf('\n', start) is var found and >= 0 ? found : script.Content.Length;
            string line = script.Content[start..end];
            if (!string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith(";;", StringComparison.Ordinal))
            {
                break;
            }

            foreach (Match option in line.Contains("RUN:", StringComparison.Ordinal) ? FeaturesPattern().Matches(line) : KeyPattern().Matches(line))
            {
                features = Apply(script, start, option, features);
            }

            start = end + 1;
        }

        return features;
    }

    private static WasmFeatures Apply(SourceText script, int lineStart, Match option, WasmFeatures features)
    {
        string sign = option.Groups["value"].Value == "false" ? "-" : "";
        foreach (string name in option.Groups["names"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            features = features.With(sign + name)
                ?? throw new DiagnosticException(new Diagnostic(
                    CliDiagnostics.InvalidScript,
                    $"the script asks for a feature `{name}`, which is not known",
                    new DiagnosticLocation.InText(script, new TextSpan(lineStart + option.Groups["names"].Index, option.Groups["names"].Length)))
                {
                    Help = $"the features are {string.Join(", ", WasmFeatures.Names)}",
                });
        }

        return features;
    }

    [GeneratedRegex(@"\s(-f|--features)[ =](?<names>[a-z0-9,_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex FeaturesPattern();

    // Keys that are no features, such as settings of other tools' runs, are written with spaces or dots around; plain ones are features.
    [GeneratedRegex(@"^\s*;;!\s*(?<names>[a-z0-9_]+)\s*=\s*(?<value>true|false)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
