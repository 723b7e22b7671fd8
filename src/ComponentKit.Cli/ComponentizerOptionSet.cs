using System.Collections.Immutable;
using System.CommandLine;
using ComponentKit.Composition.Componentizing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>The options of commands that make components of core modules.</summary>
internal sealed class ComponentizerOptionSet
{
    private readonly System.CommandLine.Option<string[]> _adapters = new("--adapt")
    {
        Description = "A core module that serves imports under a name, such as wasi_snapshot_preview1; its file's name up to the first dot by default. May be repeated.",
        HelpName = "[NAME=]FILE",
    };

    private readonly System.CommandLine.Option<string[]> _importNames = new("--import-name")
    {
        Description = "Another name for an imported instance. May be repeated.",
        HelpName = "OLD=NEW",
        CustomParser = result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => !text.Contains('=', StringComparison.Ordinal)))
            {
                result.AddError($"`--import-name` takes `OLD=NEW`, not `{text}`.");
            }

            return [.. result.Tokens.Select(token => token.Value)];
        },
    };

    private readonly System.CommandLine.Option<bool> _keepsVersions = new("--keep-versions")
    {
        Description = "Import each version of an interface by itself, rather than the latest of those that are compatible.",
    };

    private readonly System.CommandLine.Option<bool> _rejectsLegacyNames = new("--reject-legacy-names")
    {
        Description = "Take only the names of the specification's build targets (cm32p2).",
    };

    private readonly System.CommandLine.Option<bool> _growsMemory = new("--realloc-via-memory-grow")
    {
        Description = "Let adapters grow the memory rather than call the module's allocator.",
    };

    private readonly System.CommandLine.Option<bool> _usesReturnCallRef = new("--return-call-ref")
    {
        Description = "Let shims call by return_call_ref rather than through a table; the engine has to know that.",
    };

    private readonly System.CommandLine.Option<bool> _skipsNames = new("--no-debug-names") { Description = "Leave out names for people." };

    private readonly System.CommandLine.Option<bool> _skipsValidation = new("--skip-validation")
    {
        Description = "Do not validate what comes out.",
    };

    internal void AddTo(Command command)
    {
        command.Add(_adapters);
        command.Add(_importNames);
        command.Add(_keepsVersions);
        command.Add(_rejectsLegacyNames);
        command.Add(_growsMemory);
        command.Add(_usesReturnCallRef);
        command.Add(_skipsNames);
        command.Add(_skipsValidation);
    }

    /// <summary>The adapters.</summary>
    /// <exception cref="DiagnosticException">One cannot be read.</exception>
    internal IReadOnlyList<AdapterInput> ReadAdapters(ParseResult parsed) =>
    [
        .. (parsed.GetValue(_adapters) ?? []).Select(argument =>
        {
            (string name, CoreModuleInput module) = CoreModuleFile.ReadNamed(argument, file => file.Split('.')[0]);
            return new AdapterInput(name, module);
        }),
    ];

    /// <summary>The files of the adapters.</summary>
    internal IEnumerable<string> AdapterPaths(ParseResult parsed) => (parsed.GetValue(_adapters) ?? []).Select(CoreModuleFile.PathOf);

    /// <summary>How components are made.</summary>
    internal ComponentizerOptions Select(ParseResult parsed) => new()
    {
        Validates = !parsed.GetValue(_skipsValidation),
        HasDebugNames = !parsed.GetValue(_skipsNames),
        MergesVersions = !parsed.GetValue(_keepsVersions),
        RejectsLegacyNames = parsed.GetValue(_rejectsLegacyNames),
        GrowsMemoryForAdapters = parsed.GetValue(_growsMemory),
        UsesReturnCallRef = parsed.GetValue(_usesReturnCallRef),
        ImportNames = (parsed.GetValue(_importNames) ?? []).Select(text => text.Split('=', 2))
            .Aggregate(ImmutableDictionary<string, string>.Empty, (names, pair) => names.SetItem(pair[0], pair[1])),
    };
}
