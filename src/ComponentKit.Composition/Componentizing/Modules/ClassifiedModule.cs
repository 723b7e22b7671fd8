using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>A core module of the component, with what its imports get and what its exports are for.</summary>
/// <param name="Source">The module as it was given.</param>
/// <param name="Module">The module as it goes into the component.</param>
/// <param name="Imports">What the imports get.</param>
/// <param name="Exports">What the exports are for.</param>
internal sealed record ClassifiedModule(SourceModule Source, CoreModule Module, ModuleImports Imports, ModuleExports Exports)
{
    /// <summary>The name of an adapter or library; null for the main module.</summary>
    public string? Name => Source.Name;

    /// <summary>How definitions for people name it.</summary>
    public string DebugName => Source.Name ?? "main";

    /// <summary>Whether it is a library rather than an adapter or the main module.</summary>
    public bool IsLibrary => Source.Arguments is not null;

    /// <summary>Classifies the imports and exports of a module.</summary>
    /// <param name="source">The module as it was given.</param>
    /// <param name="module">The module as it goes into the component.</param>
    /// <param name="world">The component's world.</param>
    /// <param name="others">The names of adapters and libraries.</param>
    /// <param name="options">Which names count.</param>
    /// <exception cref="DiagnosticException">Something does not fit the world.</exception>
    public static ClassifiedModule Of(SourceModule source, CoreModule module, TargetWorld world, IReadOnlySet<string> others, ComponentizerOptions options)
    {
        var shape = new ModuleInterface(module);
        ModuleImports imports = new ImportClassifier(shape, world, others, options.RejectsLegacyNames)
            .Classify(source.OriginalNames, source.Arguments ?? new Dictionary<(string, string), Libraries.LibraryArgument>());
        return new ClassifiedModule(source, module, imports, ExportClassifier.Classify(shape, source.ExportsOf(world), options.RejectsLegacyNames));
    }

    /// <summary>How strings are encoded in calls of a function that the world imports.</summary>
    /// <exception cref="DiagnosticException">No world of the module has the function.</exception>
    public StringEncodingOption StringsOf(ModuleImport.Function import) =>
        Source.ImportStrings.Find(import.Item, import.Value.Name) ?? throw Unknown(import.Value.Name, "imports");

    /// <summary>How strings are encoded in calls of a function that the world exports.</summary>
    /// <exception cref="DiagnosticException">No world of the module has the function.</exception>
    public StringEncodingOption StringsOf(ComponentKit.Wit.Model.WorldItem item, string function) =>
        Source.ExportStrings.Find(item, function) ?? throw Unknown(function, "exports");

    private DiagnosticException Unknown(string function, string verb) => ComponentizingFault.In(
        ComponentizingDiagnostics.ConflictingWorlds,
        Source.Input.File,
        $"the module uses the function `{function}`, but no world embedded in it {verb} that, only one of another module",
        $"embed a world with it in this module too; the sections `{EmbeddedWorldEncoder.SectionPrefix}…` say how strings are encoded");
}
