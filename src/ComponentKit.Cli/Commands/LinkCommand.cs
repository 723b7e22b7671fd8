using System.CommandLine;
using System.Globalization;
using ComponentKit.Composition.Componentizing;
using ComponentKit.Composition.Componentizing.Libraries;

namespace ComponentKit.Cli.Commands;

/// <summary><c>wit link LIBRARY… -o FILE</c>: a component of core modules that share a memory.</summary>
internal static class LinkCommand
{
    internal static Command Create(System.CommandLine.Option<DiagnosticFormat> format, TextWriter stderr)
    {
        Argument<string[]> libraries = new("LIBRARY")
        {
            Description = "Shared libraries (dylink.0), each as [NAME=]FILE; its file's name by default. Where several export a symbol, the first counts.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        System.CommandLine.Option<string[]> openable = new("--dl-openable")
        {
            Description = "A library that dlopen finds, too. May be repeated.",
            HelpName = "[NAME=]FILE",
        };
        System.CommandLine.Option<uint?> stackSize = NumberOption.Create<uint>(
            "--stack-size",
            "a number of bytes",
            text => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint size) && size > 0 ? size : null);
        stackSize.Description = "The size of the stack in bytes; 1 MiB by default.";
        stackSize.HelpName = "BYTES";
        System.CommandLine.Option<bool> stubs = new("--stub-missing-functions") { Description = "Let functions trap that no library exports." };
        System.CommandLine.Option<bool> libdl = new("--use-built-in-libdl") { Description = "Add dlopen, dlsym, dlclose and dlerror." };
        var options = new ComponentizerOptionSet();
        var output = new OutputOption(isBinary: true);
        var command = new Command(
            "link",
            "Links shared libraries into a component.\n\nExample: wit link libapp.so libc.so --dl-openable libplugin.so -o component.wasm")
        {
            libraries, openable, stackSize, stubs, libdl,
        };
        options.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] plain = parsed.GetValue(libraries) ?? [];
            string[] found = parsed.GetValue(openable) ?? [];
            LibraryInput[] inputs = [.. plain.Select(argument => Read(argument, false)), .. found.Select(argument => Read(argument, true))];
            var linked = LibraryLinker.Link(inputs, options.ReadAdapters(parsed), new LibraryLinkerOptions
            {
                StackSize = parsed.GetValue(stackSize) ?? LibraryLinkerOptions.Default.StackSize,
                StubsMissingFunctions = parsed.GetValue(stubs),
                HasLibdl = parsed.GetValue(libdl),
                Component = options.Select(parsed),
            });
            new Report(stderr, parsed.GetValue(format)).Write(linked.Diagnostics);
            if (linked.Value is not { } bytes)
            {
                return WitCommand.Failure;
            }

            output.Write(parsed, [.. plain.Concat(found).Select(CoreModuleFile.PathOf), .. options.AdapterPaths(parsed)], bytes);
            return WitCommand.Success;
        });
        return command;
    }

    private static LibraryInput Read(string argument, bool isOpenable)
    {
        (string name, CoreModuleInput module) = CoreModuleFile.ReadNamed(argument, file => file);
        return new LibraryInput(name, module, isOpenable);
    }
}
