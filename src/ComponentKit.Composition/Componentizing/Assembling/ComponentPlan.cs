using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>All that is known of a component before it is put together.</summary>
internal sealed class ComponentPlan
{
    private readonly Dictionary<string, UsedImport> _interfaces = new(StringComparer.Ordinal);

    /// <param name="world">The world.</param>
    /// <param name="main">The main module.</param>
    /// <param name="companions">The adapters and libraries that are needed, in the order in which they are instantiated.</param>
    /// <param name="options">How components are made.</param>
    public ComponentPlan(TargetWorld world, ClassifiedModule main, IReadOnlyList<ClassifiedModule> companions, ComponentizerOptions options)
    {
        World = world;
        Main = main;
        Companions = companions;
        Options = options;
        FindUsedImports();
        LiveTypes = FindLiveTypes();
        UsesThreadSlot = AllImports.Any(import => import is ModuleImport.BuiltIn { Kind: CanonBuiltInKind.ThreadNewIndirect }
            or ModuleImport.BuiltIn { Kind: CanonBuiltInKind.ContextGet or CanonBuiltInKind.ContextSet, Slot: 1 });
    }

    /// <summary>The world.</summary>
    public TargetWorld World { get; }

    /// <summary>The main module.</summary>
    public ClassifiedModule Main { get; }

    /// <summary>The adapters and libraries, in the order in which they are instantiated.</summary>
    public IReadOnlyList<ClassifiedModule> Companions { get; }

    /// <summary>How components are made.</summary>
    public ComponentizerOptions Options { get; }

    /// <summary>All modules, the main one first.</summary>
    public IEnumerable<ClassifiedModule> Modules => Companions.Prepend(Main);

    /// <summary>The imports that are used, in the order of the world; the functions of the world itself are together in one.</summary>
    public List<UsedImport> Imports { get; } = [];

    /// <summary>The functions of the world itself; null where the world imports neither functions nor types by itself.</summary>
    public UsedImport? Root { get; private set; }

    /// <summary>The types of imported interfaces that are needed, in order.</summary>
    public IReadOnlyDictionary<WitInterface, List<TypeDef>> LiveTypes { get; }

    /// <summary>Whether slot 1 of the context is free for the start of a thread's own memory: whether there may be threads.</summary>
    public bool UsesThreadSlot { get; }

    private IEnumerable<ModuleImport> AllImports => Modules.SelectMany(module => module.Imports.All.Select(item => item.Import));

    /// <summary>The import that a function belongs to.</summary>
    public UsedImport ImportOf(WorldItem item) => item is WorldItem.Interface ? _interfaces[item.Name] : Root!;

    /// <summary>The module of a name; the main one for null.</summary>
    public ClassifiedModule ModuleOf(string? name) => name is null ? Main : Companions.First(module => module.Name == name);

    /// <summary>Which module's export allocates for a module, and its name; null where there is none.</summary>
    /// <remarks>Libraries share the allocator of the main module unless they have their own.</remarks>
    public (ClassifiedModule Module, string Export)? Realloc(ClassifiedModule module, string? export) =>
        export is not null ? (module, export)
        : module.IsLibrary && Main.Exports.Realloc is { } shared ? (Main, shared)
        : null;

    private void FindUsedImports()
    {
        HashSet<(WorldItem, WitFunction, bool)> used =
            [.. AllImports.OfType<ModuleImport.Function>().Select(import => (import.Item, import.Value, import.IsAsync))];
        foreach (WorldItem item in World.Imports)
        {
            UsedImport import = item is WorldItem.Interface named ? AddInterface(named) : Root ??= AddRoot();
            IEnumerable<WitFunction> functions = item switch
            {
                WorldItem.Interface(_, var value) => value.Functions,
                WorldItem.Function(var function) => [function],
                _ => [],
            };
            foreach (WitFunction function in functions)
            {
                foreach (bool isAsync in new[] { false, true })
                {
                    if (used.Contains((item, function, isAsync)))
                    {
                        CanonNeeds needs = CanonNeedsFinder.OfImport(function, isAsync);
                        bool isIndirect = (needs & (CanonNeeds.Memory | CanonNeeds.Realloc)) != 0 && Main.Imports.Memory is null;
                        import.Add(new Lowering(function, isAsync, needs, isIndirect));
                    }
                }
            }
        }
    }

    private UsedImport AddInterface(WorldItem.Interface item)
    {
        var import = new UsedImport(item);
        Imports.Add(import);
        _interfaces.Add(item.Name, import);
        return import;
    }

    private UsedImport AddRoot()
    {
        var import = new UsedImport((WorldItem.Interface?)null);
        Imports.Add(import);
        return import;
    }

    private Dictionary<WitInterface, List<TypeDef>> FindLiveTypes()
    {
        var live = new LiveTypes();
        foreach (ClassifiedModule module in Modules)
        {
            foreach (WorldItem.Type type in World.Imports.OfType<WorldItem.Type>())
            {
                live.Add(type.Value);
            }

            foreach ((_, _, ModuleImport import) in module.Imports.All)
            {
                AddLive(live, import);
            }
        }

        foreach (WorldItem item in World.Exports)
        {
            AddLive(live, item);
        }

        return live.Definitions.Where(type => type.Owner is WitInterface)
            .GroupBy(type => (WitInterface)type.Owner!)
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    private static void AddLive(LiveTypes live, ModuleImport import)
    {
        switch (import)
        {
            case ModuleImport.Function(_, var function, _):
                live.Add(function);
                break;
            case ModuleImport.ImportedResourceDrop(_, var resource):
                live.Add(resource);
                break;
            case ModuleImport.ExportedResource(_, var resource):
                live.Add(resource);
                break;
            case ModuleImport.PayloadBuiltIn(_, var payload, _):
                live.Add(payload.Type);
                break;
            case ModuleImport.TaskReturn(_, var function):
                live.Add(function.Result);
                break;
        }
    }

    // What an export uses of other exports is no import.
    private void AddLive(LiveTypes live, WorldItem export)
    {
        if (export is not WorldItem.Interface(_, var value))
        {
            live.Add(export);
            return;
        }

        IReadOnlySet<WitInterface> exportsUsed = World.ExportsUsedBy(value);
        var ofExport = new LiveTypes();
        ofExport.Add(value);
        foreach (TypeDef type in ofExport.Definitions)
        {
            if (type.Owner is WitInterface owner && owner != value && !exportsUsed.Contains(owner))
            {
                live.Add(type);
            }
        }
    }
}
