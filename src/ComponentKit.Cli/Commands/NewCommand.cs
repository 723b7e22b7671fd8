using System.CommandLine;
using ComponentKit.Composition.Componentizing;
using ComponentKit.Composition.Embedding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit new MODULE -o FILE</c>: a component of a core module.</summary>
internal static class NewCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stderr)
    {
        Argument<string> path = new("MODULE")
        {
            Description = "A core module (.wasm, or its text form .wat), with its world embedded or with --wit; - for standard input.",
        };
        System.CommandLine.Option<string?> wit = new("--wit") { Description = "WIT with the world that the module is made for, to embed before.", HelpName = "PATH" };
        System.CommandLine.Option<string?> world = new("--world", "-w") { Description = "The world in --wit; its only one by default." };
        var encoding = new EncodingOption();
        var features = new FeatureOptions();
        var options = new ComponentizerOptionSet();
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "new",
            "Makes a component of a core module.\n\nExample: wit new module.wasm --adapt wasi_snapshot_preview1.reactor.wasm -o component.wasm")
        {
            path, wit, world,
        };
        encoding.AddTo(command);
        features.AddTo(command);
        options.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(path);
            CoreModuleInput module = CoreModuleFile.Read(file, stdin);
            if (parsed.GetValue(wit) is { } witPath)
            {
                WitModel model = WitInput.Load(witPath, features.Select(parsed), null).GetValueOrThrow()!;
                WitWorld chosen = WorldSelector.Select(model, parsed.GetValue(world), new DiagnosticLocation.Whole(witPath)).GetValueOrThrow()!;
                module = module with { Bytes = WorldEmbedder.Embed(module, chosen, encoding.Select(parsed)).GetValueOrThrow() };
            }

            var made = Componentizer.Componentize(module, options.ReadAdapters(parsed), options.Select(parsed));
            new Report(stderr, parsed.GetValue(format)).Write(made.Diagnostics);
            if (made.Value is not { } bytes)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, [file, .. options.AdapterPaths(parsed)], bytes);
            return WitCommand.Success;
        });
        return command;
    }
}
