using System.CommandLine;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit compile FILE -o FILE</c>: a component with its compiled code.</summary>
internal static class CompileCommand
{
    internal static Command Create(Stream? stdin)
    {
        Argument<string> path = new("FILE") { Description = "A component (.wasm, or its text form .wat); - for standard input." };
        System.CommandLine.Option<bool> timeout = new("--with-timeout") { Description = "Compile it so that `wit run --timeout` can stop it." };
        System.CommandLine.Option<bool> fuel = new("--with-fuel") { Description = "Compile it so that `wit run --fuel` can stop it." };
        var features = new WasmFeatureOption();
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "compile",
            "Compiles a component, so that it loads at once on this machine and others like it.\n\n"
            + "Example: wit compile plugin.wasm -o plugin.cwasm, and then wit run plugin.cwasm --invoke 'f()'")
        {
            path, timeout, fuel,
        };
        features.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(path);
            using var engine = new WasmEngine(new WasmEngineOptions
            {
                Features = features.Select(parsed),
                CanInterrupt = parsed.GetValue(timeout),
                Fuel = parsed.GetValue(fuel) ? 0 : null,
            });
            using Component component = engine.Load(InputFile.Read(file, stdin), InputFile.NameOf(file));
            output.Write(parsed, file, Store(component));
            return WitCommand.Success;
        });
        return command;
    }

    private static byte[] Store(Component component)
    {
        try
        {
            return component.Store();
        }
        catch (NotSupportedException exception)
        {
            throw new DiagnosticException(new Diagnostic(CliDiagnostics.CannotCompile, exception.Message, new DiagnosticLocation.Whole(component.Name)));
        }
    }
}
