using System.CommandLine;
using System.CommandLine.Parsing;
using ComponentKit.Composition;
using ComponentKit.Composition.Wac;
using ComponentKit.Composition.Wac.Parsing;
using ComponentKit.Runtime;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit compose SCRIPT -o FILE</c>: the component that a WAC script describes.</summary>
internal static class ComposeCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, Stream? stdin, TextWriter stderr)
    {
        Argument<string> script = new("SCRIPT") { Description = "A script in the language WAC (.wac); - for standard input." };
        System.CommandLine.Option<Dictionary<string, string>> deps = new("--dep")
        {
            Description = "The file of a package that the script mentions: a component, a WIT package, or a folder of WIT; may be given several times.",
            HelpName = "NAME=FILE",
            CustomParser = ParseDeps,
        };
        System.CommandLine.Option<string> folder = new("--deps-dir")
        {
            Description = "Where all other packages are: `a:b` is `a/b.wasm` there. By default `deps`, beside the script.",
            HelpName = "DIR",
        };
        System.CommandLine.Option<bool> import = new("--import-dependencies")
        {
            Description = "Have the result import the components by name, instead of holding them.",
        };
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "compose", "Composes components as a WAC script says, and writes them as one component.\n\nExample: wit compose app.wac --dep demo:greeter=greeter.wasm -o whole.wasm")
        {
            script,
            deps,
            folder,
            import,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(script);
            string name = InputFile.NameOf(path);
            var report = new Report(stderr, parsed.GetValue(format));
            var document = WacParser.Parse(InputFile.Decode(name, InputFile.Read(path, stdin)));
            if (document.HasErrors)
            {
                report.Write(document.Diagnostics);
                return WitCommand.Failure;
            }

            string beside = path == InputFile.StandardInput ? "" : Path.GetDirectoryName(path) ?? "";
            var packages = new WacDependencies(
                parsed.GetValue(folder) ?? Path.Combine(beside, "deps"),
                parsed.GetValue(deps) ?? [],
                (content, file) => WasmText.ToBinary(content, file),
                new PackageDecoder());
            var resolved = WacResolver.Resolve(document.Value, packages.Load, packages.Names);
            var encoded = resolved.Value?.TryEncode(new CompositionOptions { ImportPackages = parsed.GetValue(import) });
            report.Write([.. document.Diagnostics, .. resolved.Diagnostics, .. encoded?.Diagnostics ?? []]);
            if (encoded?.Value is not { } bytes)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, [path, .. packages.Read.Where(File.Exists)], bytes);
            return WitCommand.Success;
        });
        return command;
    }

    private static Dictionary<string, string> ParseDeps(ArgumentResult argument)
    {
        var deps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string token in argument.Tokens.Select(t => t.Value))
        {
            int sign = token.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == token.Length - 1)
            {
                argument.AddError($"`--dep` takes the name of a package, `=` and a file, not `{token}`.");
            }
            else if (!deps.TryAdd(token[..sign], token[(sign + 1)..]))
            {
                argument.AddError($"`--dep` gives two files for `{token[..sign]}`.");
            }
        }

        return deps;
    }
}
