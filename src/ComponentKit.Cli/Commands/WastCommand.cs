using System.Collections.Immutable;
using System.CommandLine;
using ComponentKit.Binary.Validation;
using ComponentKit.Cli.Wast;
using ComponentKit.Runtime.Engine;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit wast FILE…</c>: runs test scripts of the component model.</summary>
internal static class WastCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stdout, TextWriter stderr)
    {
        Argument<string[]> paths = new("FILE")
        {
            Description = "A script (.wast), one component or module in the text format (.wat), or a folder of such files.",
            Arity = ArgumentArity.OneOrMore,
        };
        System.CommandLine.Option<bool> validate = new("--validate")
        {
            Description = "Judge modules and components without starting them.",
        };
        var features = new WasmFeatureOption();
        var command = new Command(
            "wast",
            "Runs test scripts. Features that a script's first lines name (`;; RUN: … -f a,b`, `;;! key = true`) win over arguments.\n\n" +
            "What needs asynchronous calls is skipped, and so is what runs core modules by themselves.\n\nExample: wit wast tests/") { paths };
        command.Options.Add(validate);
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            // Scripts are older than the syntax of today, and none expects the old one to be refused.
            TextFormat.AcceptLegacyIndices();
            var findings = ImmutableArray.CreateBuilder<Diagnostic>();
            WasmFeatures selected = features.Select(parsed);
            WastTally tally = default;
            foreach (string path in parsed.GetRequiredValue(paths).SelectMany(FindScripts))
            {
                tally += Run(path, selected, parsed.GetValue(validate), findings);
            }

            new Report(stderr, parsed.GetValue(format)).Write(findings.ToImmutable());
            stdout.WriteLine(tally);
            return tally.Failed == 0 ? WitCommand.Success : WitCommand.Failure;
        });
        return command;
    }

    private static IEnumerable<string> FindScripts(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.wa*", SearchOption.AllDirectories).Where(IsScript).Order(StringComparer.Ordinal).DefaultIfEmpty(path)
        : [path];

    private static bool IsScript(string path) => Path.GetExtension(path) is ".wast" or ".wat";

    // A script that cannot be read fails as a whole, and the others go on.
    private static WastTally Run(string path, WasmFeatures features, bool validateOnly, ImmutableArray<Diagnostic>.Builder findings)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw InputFile.CannotRead(path, "there is no `.wast` or `.wat` file in this folder");
            }

            byte[] content = InputFile.Read(path);
            if (content.Contains((byte)0))
            {
                throw InputFile.CannotRead(path, "this is no text");
            }

            SourceText script = InputFile.Decode(path, content);
            using var runner = new WastRunner(script, WastHeader.Read(script, features), validateOnly);
            WastTally tally = runner.Run(WastParser.Parse(script));
            findings.AddRange(runner.Failures);
            findings.AddRange(runner.Skipped);
            return tally;
        }
        catch (DiagnosticException exception)
        {
            findings.AddRange(exception.Diagnostics);
            return WastTally.Fail;
        }
    }
}
