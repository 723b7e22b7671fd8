using System.CommandLine;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing;
using ComponentKit.Composition.Embedding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit embed WIT MODULE -o FILE</c>: a core module with the world that it is made for.</summary>
internal static class EmbedCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stderr)
    {
        Argument<string> path = new("WIT") { Description = WitInput.Description };
        Argument<string?> module = new("MODULE")
        {
            Description = "A core module (.wasm, or its text form .wat); none with --dummy or --only-custom.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        System.CommandLine.Option<string?> world = new("--world", "-w") { Description = "The world; the only one of the WIT by default." };
        System.CommandLine.Option<bool> dummy = new("--dummy") { Description = "Make a module with all that the world wants, which traps when called." };
        System.CommandLine.Option<DummyNames?> dummyNames = new("--dummy-names")
        {
            Description = "As --dummy, with names of a kind: standard32 (the default), legacy, or legacy with async functions lifted with a callback or on a stack.",
            HelpName = "standard32|legacy|async-callback|async-stackful",
            CustomParser = ParseNames,
        };
        System.CommandLine.Option<bool> onlyCustom = new("--only-custom") { Description = "Write the contents of the custom section alone." };
        var encoding = new EncodingOption();
        var features = new FeatureOptions();
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "embed",
            "Embeds a world in a core module, for `wit new`.\n\nExample: wit embed wit/ module.wasm --world shop -o embedded.wasm")
        {
            path, module, world, dummy, dummyNames, onlyCustom,
        };
        encoding.AddTo(command);
        features.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            bool makes = result.GetValue(dummy) || result.GetResult(dummyNames) is not null || result.GetValue(onlyCustom);
            if (makes == result.GetValue(module) is not null)
            {
                result.AddError(makes ? "A module is given together with `--dummy` or `--only-custom`, which take none." : "A module is missing, or `--dummy`.");
            }
        });
        command.SetAction(parsed =>
        {
            string witPath = parsed.GetRequiredValue(path);
            var report = new Report(stderr, parsed.GetValue(format));
            DiagnosticResult<WitModel?> loaded = WitInput.Load(witPath, features.Select(parsed), stdin);
            report.Write(loaded.Diagnostics);
            if (loaded.HasErrors)
            {
                return WitCommand.Failure;
            }

            WitWorld chosen = WorldSelector.Select(
                loaded.Value!, parsed.GetValue(world), new DiagnosticLocation.Whole(InputFile.NameOf(witPath))).GetValueOrThrow()!;
            string? file = parsed.GetValue(module);
            byte[] bytes;
            if (parsed.GetValue(onlyCustom))
            {
                bytes = EmbeddedWorldEncoder.Encode(chosen, encoding.Select(parsed)).GetValueOrThrow()!;
            }
            else
            {
                CoreModuleInput input = file is null
                    ? new CoreModuleInput("the dummy module", DummyModule.Build(chosen, parsed.GetValue(dummyNames) ?? DummyNames.Standard))
                    : CoreModuleFile.Read(file, stdin);
                bytes = WorldEmbedder.Embed(input, chosen, encoding.Select(parsed)).GetValueOrThrow()!;
            }

            output.Write(parsed, file ?? witPath, bytes);
            return WitCommand.Success;
        });
        return command;
    }

    private static DummyNames? ParseNames(System.CommandLine.Parsing.ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        switch (text)
        {
            case "standard32":
                return DummyNames.Standard;
            case "legacy":
                return DummyNames.Legacy;
            case "async-callback":
                return DummyNames.LegacyAsyncCallback;
            case "async-stackful":
                return DummyNames.LegacyAsyncStackful;
            default:
                result.AddError($"`--dummy-names` takes `standard32`, `legacy`, `async-callback` or `async-stackful`, not `{text}`.");
                return null;
        }
    }
}
