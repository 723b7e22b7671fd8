using System.CommandLine;
using ComponentKit.Binary.WitEncoding;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit encode PATH -o FILE</c>: a WIT package in binary.</summary>
internal static class EncodeCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stderr)
    {
        Argument<string> path = new("PATH") { Description = WitInput.Description };
        var features = new FeatureOptions();
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "encode",
            "Writes a WIT package in binary, with what it needs of others.\n\nExample: wit encode wit/ -o package.wasm") { path };
        features.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new Report(stderr, parsed.GetValue(format));
            var loaded = WitInput.Load(parsed.GetRequiredValue(path), features.Select(parsed), stdin);
            if (loaded.HasErrors)
            {
                report.Write(loaded.Diagnostics);
                return WitCommand.Failure;
            }

            var encoded = WitPackageEncoder.Encode(loaded.Value!.Main);
            report.Write([.. loaded.Diagnostics, .. encoded.Diagnostics]);
            if (encoded.HasErrors)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, parsed.GetRequiredValue(path), encoded.Value!);
            return WitCommand.Success;
        });
        return command;
    }
}
