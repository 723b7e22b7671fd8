using System.CommandLine;
using System.CommandLine.Parsing;
using ComponentKit.Emit;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli;

/// <summary>The options of <c>wit bindgen</c>.</summary>
internal sealed class BindgenOptions
{
    private readonly System.CommandLine.Option<string?> _world = new("--world", "-w")
    {
        HelpName = "NAME",
        Description = "The world; the package's only one by default.",
    };

    private readonly System.CommandLine.Option<bool> _host = new("--host") { Description = "Make bindings for a host, which calls components (the default)." };

    private readonly System.CommandLine.Option<bool> _guest = new("--guest") { Description = "Not there yet: bindings for a component written in C#." };

    private readonly System.CommandLine.Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Required = true,
        Description = "The folder to write the files to; it is made if there is none. Bindings in it that are not written again are removed, other files left alone.",
    };

    private readonly System.CommandLine.Option<string?> _className = new("--class-name")
    {
        HelpName = "NAME",
        Description = "The world's class; by default it has the world's name or, of a component, the file's.",
    };

    private readonly System.CommandLine.Option<string?> _namespace = new("--namespace")
    {
        HelpName = "NAME",
        Description = "The namespace of the world's class; that of its WIT package by default.",
    };

    private readonly System.CommandLine.Option<string?> _prefix = new("--namespace-prefix")
    {
        HelpName = "NAME",
        Description = "What stands before the namespaces of WIT packages; nothing by default.",
    };

    private readonly System.CommandLine.Option<bool> _internal = new("--internal") { Description = "Make the types internal rather than public." };

    private readonly System.CommandLine.Option<bool> _keep = new("--keep")
    {
        Description = "Leave other bindings in the folder: for several worlds in one folder.",
    };

    internal BindgenOptions()
    {
        _guest.Validators.Add(result =>
        {
            if (!result.Implicit)
            {
                result.AddError("Bindings for guests come in a later version; there are those for hosts, `--host`.");
            }
        });
        _className.Validators.Add(result => Check(result, HostWorldOptions.IsClassName, "the name of a class"));
        _namespace.Validators.Add(result => Check(result, HostWorldOptions.IsNamespace, "a namespace"));
        _prefix.Validators.Add(result => Check(result, HostWorldOptions.IsNamespace, "a namespace"));
    }

    internal void AddTo(Command command)
    {
        foreach (System.CommandLine.Option option in (System.CommandLine.Option[])[_world, _host, _guest, _output, _className, _namespace, _prefix, _internal, _keep])
        {
            command.Add(option);
        }
    }

    internal string? World(ParseResult parsed) => parsed.GetValue(_world);

    internal string Folder(ParseResult parsed) => parsed.GetRequiredValue(_output);

    internal bool KeepsOthers(ParseResult parsed) => parsed.GetValue(_keep);

    internal string NamespacePrefix(ParseResult parsed) => parsed.GetValue(_prefix) ?? "";

    /// <summary>The class that the arguments ask for.</summary>
    internal HostWorldOptions Select(ParseResult parsed, WitWorld world) => new(
        parsed.GetValue(_namespace) ?? HostWorldOptions.DefaultNamespace(world, NamespacePrefix(parsed)),
        parsed.GetValue(_className) ?? HostWorldOptions.DefaultClassName(world),
        parsed.GetValue(_internal) ? BindingAccessibility.Internal : BindingAccessibility.Public,
        IsDeclared: false);

    private static void Check(OptionResult result, Func<string, bool> isValid, string wanted)
    {
        if (result.Tokens is [{ Value: { Length: > 0 } name }] && !isValid(name))
        {
            result.AddError($"`{result.Option.Name}` takes {wanted} in C#, not `{name}`.");
        }
    }
}
