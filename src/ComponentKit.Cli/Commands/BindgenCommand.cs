using System.CommandLine;
using ComponentKit.Emit;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit bindgen PATH -o DIR</c>: the C# bindings of a world, as the source generator makes them.</summary>
internal static class BindgenCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stdout, TextWriter stderr)
    {
        Argument<string> input = new("PATH") { Description = WitInput.Description };
        var options = new BindgenOptions();
        var features = new FeatureOptions();
        var command = new Command(
            "bindgen",
            "Writes the C# bindings of a world, the files that the source generator makes.\n\nExample: wit bindgen wit/ --world shop -o Bindings/")
        {
            input,
        };
        options.AddTo(command);
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new Report(stderr, parsed.GetValue(format));
            string path = parsed.GetRequiredValue(input);
            var loaded = WitInput.Load(path, features.Select(parsed), stdin);
            var named = loaded.Value is { } read ? ComponentWit.Rename(read, path) : loaded;
            if (named.Value is not { } model)
            {
                report.Write(named.Diagnostics);
                return WitCommand.Failure;
            }

            var selected = WorldSelector.Select(model, options.World(parsed), new DiagnosticLocation.Whole(InputFile.NameOf(path)));
            if (selected.Value is not { } world)
            {
                report.Write(selected.Diagnostics);
                return WitCommand.Failure;
            }

            HostWorldOptions target = options.Select(parsed, world);
            EmitResult result = BindingEmitter.Emit([new HostWorld(world, target)], Locator(path), options.NamespacePrefix(parsed));
            report.Write([.. loaded.Diagnostics, .. result.Diagnostics]);
            if (result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                return WitCommand.Failure;
            }

            string folder = options.Folder(parsed);
            IReadOnlyList<string> stale = options.KeepsOthers(parsed) ? [] : StaleBindings.Find(folder, [.. result.Files.Select(f => f.Name)]);
            OutputFolder.Write(folder, [.. result.Files.Select(f => (f.Name, f.Text))], stale);
            foreach (string name in stale)
            {
                stdout.WriteLine($"removed {TerminalText.EscapeName(name)}");
            }

            return WitCommand.Success;
        });
        return command;
    }

    // The model does not remember where its items are written.
    private static ItemLocator Locator(string path) => InputFile.IsWitText(path) && WitLoader.Read(path, new PackageDecoder()).Value is { } sources
        ? new ItemLocator([.. sources.Main.Concat(sources.Dependencies.SelectMany(d => d)).Select(text => WitParser.Parse(text).Value)])
        : ItemLocator.None;
}
