using System.CommandLine;
using ComponentKit.Composition;
using ComponentKit.Composition.Plugs;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit plug SOCKET --plug FILE… -o FILE</c>: one component with its imports given by others.</summary>
internal static class PlugCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stderr)
    {
        Argument<string> socket = new("SOCKET") { Description = "The component that has the imports (.wasm, or its text form .wat)." };
        System.CommandLine.Option<string[]> plugs = new("--plug")
        {
            Description = "A component whose exports SOCKET imports; may be given several times.",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "plug",
            "Gives a component what other components export for its imports, and writes all as one component.\n\nExample: wit plug app.wasm --plug greeter.wasm -o whole.wasm")
        {
            socket,
            plugs,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] paths = [parsed.GetRequiredValue(socket), .. parsed.GetRequiredValue(plugs)];
            CompositionPackage[] packages = [.. paths.Zip(PackageFile.NamesOf(paths), (path, name) => PackageFile.Load(path, name))];
            var report = new Report(stderr, parsed.GetValue(format));
            var plugged = ComponentPlug.Plug(packages[0], packages[1..]);
            var encoded = plugged.Value?.TryEncode();
            report.Write([.. plugged.Diagnostics, .. encoded?.Diagnostics ?? []]);
            if (encoded?.Value is not { } bytes)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, paths, bytes);
            return WitCommand.Success;
        });
        return command;
    }
}
