using System.CommandLine;
using System.Globalization;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Wave;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit run FILE --invoke 'f(1, "x")'</c>: calls an export and prints its result.</summary>
internal static class RunCommand
{
    private const int MaxTimeoutSeconds = 1_000_000;

    internal static Command Create(TextWriter stdout)
    {
        Argument<string> path = new("FILE") { Description = "A component (.wasm, its text form .wat, or what `wit compile` wrote)." };
        System.CommandLine.Option<string> invoke = new("--invoke")
        {
            Description = "The export to call, with arguments in WAVE: f(1, \"x\"), iface.f({a: 1}), ns:pkg/iface@1.0.0.f([some('x')]).",
            HelpName = "CALL",
            Required = true,
        };
        System.CommandLine.Option<bool> unknownImportsTrap = new("--unknown-imports-trap")
        {
            Description = "Run the component though it imports what is not offered (all but wasi:random); calling such an import fails.",
        };
        System.CommandLine.Option<double?> timeout = NumberOption.Create<double>(
            "--timeout",
            $"a number of seconds above 0 and up to {MaxTimeoutSeconds}",
            text => double.TryParse(text, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= MaxTimeoutSeconds ? seconds : null);
        timeout.Description = "Stop the component after so many seconds, its start included.";
        timeout.HelpName = "SECONDS";
        System.CommandLine.Option<ulong?> fuel = NumberOption.Create<ulong>(
            "--fuel", $"a whole number from 0 to {ulong.MaxValue}", text => ulong.TryParse(text, CultureInfo.InvariantCulture, out ulong units) ? units : null);
        fuel.Description = "Stop the component once it has executed about so many instructions.";
        fuel.HelpName = "UNITS";
        var command = new Command(
            "run",
            "Calls an export of a component and prints the result in WAVE.\n\nExample: wit run adder.wasm --invoke 'add(1, 2)'") { path, invoke, unknownImportsTrap, timeout, fuel };
        var features = new WasmFeatureOption();
        features.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new WasmEngineOptions
            {
                Features = features.Select(parsed),
                Fuel = parsed.GetValue(fuel),
                CanInterrupt = parsed.GetValue(timeout) is not null,
                CallTimeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            };
            Run(parsed.GetRequiredValue(path), parsed.GetRequiredValue(invoke), parsed.GetValue(unknownImportsTrap), options, stdout);
            return WitCommand.Success;
        });
        return command;
    }

    private static void Run(string path, string text, bool unknownImportsTrap, WasmEngineOptions options, TextWriter stdout)
    {
        WaveCall call = WaveParser.ParseCall(new SourceText("--invoke", text)).GetValueOrThrow()!;
        using var engine = new WasmEngine(options);
        using Component component = InputFile.Read(path, engine.Load);
        ExportName export = ExportName.Find(component, call);
        var arguments = WaveParser.ParseArguments(call, export.Function).GetValueOrThrow();

        using DynamicInstance instance = Instantiate(component, unknownImportsTrap);
        try
        {
            ComponentValue? result = instance.Find(export.Interface, export.Function.Name)!.Call(arguments);
            if (result is not null)
            {
                stdout.WriteLine(WaveWriter.Write(result, export.Function.Result!));
            }
        }
        catch (NotSupportedException exception)
        {
            throw Failure(CliDiagnostics.CannotInvoke, exception.Message, call);
        }
        catch (ArgumentException exception)
        {
            throw Failure(CliDiagnostics.CannotInvoke, exception.Message, call);
        }
    }

    private static DynamicInstance Instantiate(Component component, bool unknownImportsTrap)
    {
        try
        {
            return DynamicInstance.Create(component, HostImports.Create(component, unknownImportsTrap));
        }
        catch (DiagnosticException exception) when (!unknownImportsTrap && exception.Diagnostics.Any(d => IsMissingImport(d.Code)))
        {
            throw new DiagnosticException([.. exception.Diagnostics.Select(
                d => IsMissingImport(d.Code) ? d with { Help = "`--unknown-imports-trap` runs the component without, as long as it does not call it" } : d)]);
        }
    }

    private static bool IsMissingImport(string code) => code is "CK5001" or "CK5002";

    private static DiagnosticException Failure(DiagnosticDescriptor descriptor, string message, WaveCall call) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InText(call.Source, call.PathSpan)));
}
