using System.Collections.Immutable;
using System.CommandLine;
using ComponentKit.Composition.Targets;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit semver-check PREV NEW</c>: whether components made for a world fit a later form of it.</summary>
internal static class SemverCheckCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stderr)
    {
        Argument<string> earlier = new("PREV") { Description = "The world as it was: WIT in any form, or a component." };
        Argument<string> later = new("NEW") { Description = "The world as it is." };
        System.CommandLine.Option<string?> world = new("--world", "-w") { HelpName = "NAME", Description = "The world; the packages' only one by default." };
        System.CommandLine.Option<string?> laterWorld = new("--new-world") { HelpName = "NAME", Description = "The world in NEW, where it has another name there." };
        var features = new FeatureOptions();
        var command = new Command(
            "semver-check",
            "Checks that components made for a world fit its later form, which may import more and export less.\n\nExample: wit semver-check wit-1.0/ wit-1.1/ --world plugin")
        {
            earlier,
            later,
            world,
            laterWorld,
        };
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            string? name = parsed.GetValue(world);
            ImmutableArray<Diagnostic> diagnostics = WorldTargets.CheckUpgrade(
                WorldInput.Load(parsed.GetRequiredValue(earlier), name, features.Select(parsed)),
                WorldInput.Load(parsed.GetRequiredValue(later), parsed.GetValue(laterWorld) ?? name, features.Select(parsed)));
            new Report(stderr, parsed.GetValue(format)).Write(diagnostics);
            return diagnostics.IsEmpty ? WitCommand.Success : WitCommand.Failure;
        });
        return command;
    }
}
