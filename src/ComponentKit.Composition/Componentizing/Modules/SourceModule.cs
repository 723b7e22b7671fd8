using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing.Libraries;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>A core module as it was given, with what its custom sections tell of its worlds.</summary>
internal sealed class SourceModule
{
    private readonly Dictionary<(string, string), string> _originalNames = [];

    private SourceModule(string? name, CoreModuleInput input)
    {
        Name = name;
        Input = input;
        Module = CoreModuleReader.ReadInterface(new BinaryCursor(input.File, input.Bytes, 0, "the core module"));
    }

    /// <summary>The name of an adapter or library; null for the main module.</summary>
    public string? Name { get; }

    /// <summary>What was given.</summary>
    public CoreModuleInput Input { get; }

    /// <summary>The module without what its worlds are embedded in; its code is not looked at.</summary>
    public CoreModule Module { get; private set; }

    /// <summary>The worlds that the module is made for.</summary>
    public ImmutableArray<EmbeddedWorld> Worlds { get; private init; } = [];

    /// <summary>How strings are encoded in calls of imports.</summary>
    public StringEncodings ImportStrings { get; } = new();

    /// <summary>How strings are encoded in calls of exports.</summary>
    public StringEncodings ExportStrings { get; } = new();

    /// <summary>The names of the exports that the module's worlds have.</summary>
    public HashSet<string> Exports { get; } = new(StringComparer.Ordinal);

    /// <summary>What other modules serve a library with, by both names of its imports; null for what is no library.</summary>
    public IReadOnlyDictionary<(string, string), LibraryArgument>? Arguments { get; init; }

    /// <summary>The names that imports had before <see cref="MakeImportsDistinct"/>, by both of their names now.</summary>
    public IReadOnlyDictionary<(string, string), string> OriginalNames => _originalNames;

    /// <summary>Reads a module.</summary>
    /// <param name="builder">The model that worlds are decoded into.</param>
    /// <param name="name">The name of an adapter or library; null for the main module.</param>
    /// <param name="input">The module.</param>
    /// <param name="arguments">What other modules serve a library with; null for what is no library.</param>
    /// <exception cref="DiagnosticException">It is malformed.</exception>
    public static SourceModule Read(
        ModelBuilder builder, string? name, CoreModuleInput input, IReadOnlyDictionary<(string, string), LibraryArgument>? arguments = null)
    {
        var module = new SourceModule(name, input)
        {
            Worlds = EmbeddedWorldDecoder.Decode(builder, input.File, input.Bytes),
            Arguments = arguments,
        };
        module.Module = module.Module with
        {
            CustomSections = module.Module.CustomSections.RemoveAll(
                section => section.Name.StartsWith(EmbeddedWorldEncoder.SectionPrefix, StringComparison.Ordinal)),
        };
        foreach (EmbeddedWorld section in module.Worlds)
        {
            module.ImportStrings.Add(section.World.Imports, section.Strings, input.File);
            module.ExportStrings.Add(section.World.Exports, section.Strings, input.File);
            module.Exports.UnionWith(section.World.Exports.Select(item => item.Name));
        }

        return module;
    }

    /// <summary>The exports of a world that the module is to implement.</summary>
    public IReadOnlyList<WorldItem> ExportsOf(TargetWorld world) => [.. world.Exports.Where(item => Exports.Contains(item.Name))];

    /// <summary>Lists the tools that embedded the module's worlds among those that made the module.</summary>
    public void AddProducers()
    {
        var embedded = new ProducersList();
        foreach (EmbeddedWorld section in Worlds)
        {
            embedded.AddEmbedded(Input.File, section.Contents);
        }

        if (embedded.IsEmpty)
        {
            return;
        }

        int place = Module.CustomSections.IndexOf(Module.FindCustomSection(Producers.SectionName)!);
        if (place < 0)
        {
            Module = Module with { CustomSections = Module.CustomSections.Add(new CoreCustomSection(Producers.SectionName, embedded.Write())) };
            return;
        }

        CoreCustomSection section0 = Module.CustomSections[place];
        var all = new ProducersList();
        all.Add(Input.File, section0.Bytes);
        all.Add(Input.File, embedded.Write());
        Module = Module with { CustomSections = Module.CustomSections.SetItem(place, section0 with { Bytes = all.Write() }) };
    }

    /// <summary>Gives other names to imports that are there twice, which modules may have and instances of components may not.</summary>
    public void MakeImportsDistinct()
    {
        var seen = new HashSet<(string, string)>();
        var counts = new Dictionary<(string, string), int>();
        ImmutableArray<CoreImport>.Builder? renamed = null;
        for (int i = 0; i < Module.Imports.Length; i++)
        {
            CoreImport import = Module.Imports[i];
            if (seen.Add((import.Module, import.Name)))
            {
                continue;
            }

            int number = counts.GetValueOrDefault((import.Module, import.Name), 2);
            string name;
            do
            {
                name = $"{import.Name} [v{number++}]";
            }
            while (!seen.Add((import.Module, name)));

            counts[(import.Module, import.Name)] = number;
            _originalNames.Add((import.Module, name), import.Name);
            renamed ??= Module.Imports.ToBuilder();
            renamed[i] = import with { Name = name };
        }

        if (renamed is not null)
        {
            Module = Module with { Imports = renamed.DrainToImmutable() };
        }
    }
}
