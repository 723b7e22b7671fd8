using System.Collections.Immutable;
using System.CommandLine;
using ComponentKit.Composition.Targets;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit targets COMPONENT WIT</c>: whether a component fits a world.</summary>
internal static class TargetsCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stderr)
    {
        Argument<string> component = new("COMPONENT") { Description = "A component (.wasm, or its text form .wat)." };
        Argument<string> wit = new("WIT") { Description = WitInput.Description };
        System.CommandLine.Option<string?> world = new("--world", "-w") { HelpName = "NAME", Description = "The world; the package's only one by default." };
        var features = new FeatureOptions();
        var command = new Command(
            "targets", "Checks that a component fits a world, and says what is missing and what differs.\n\nExample: wit targets plugin.wasm wit/ --world plugin")
        {
            component,
            wit,
            world,
        };
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(component);
            ImmutableArray<Diagnostic> diagnostics = WorldTargets.Check(
                PackageFile.Load(path, new PackageName("local", "component")),
                WorldInput.Load(parsed.GetRequiredValue(wit), parsed.GetValue(world), features.Select(parsed)));
            new Report(stderr, parsed.GetValue(format)).Write(diagnostics);
            return diagnostics.IsEmpty ? WitCommand.Success : WitCommand.Failure;
        });
        return command;
    }
}
