using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The imports of a core module, by their two names and in their order, with what each gets.</summary>
internal sealed class ModuleImports
{
    private readonly OrderedDictionary<string, OrderedDictionary<string, ModuleImport>> _modules = new(StringComparer.Ordinal);

    /// <summary>All imports, grouped by the first name.</summary>
    public IEnumerable<KeyValuePair<string, OrderedDictionary<string, ModuleImport>>> Modules => _modules;

    /// <summary>All imports.</summary>
    public IEnumerable<(string Module, string Name, ModuleImport Import)> All =>
        _modules.SelectMany(module => module.Value.Select(item => (module.Key, item.Key, item.Value)));

    /// <summary>The memory that the module imports, or null.</summary>
    public CoreLimits? Memory { get; private set; }

    /// <summary>Adds an import.</summary>
    /// <returns>Whether there was none of its names, nor a second memory.</returns>
    public bool TryAdd(string module, string name, ModuleImport import)
    {
        if (import is ModuleImport.Memory(var limits))
        {
            if (Memory is not null)
            {
                return false;
            }

            Memory = limits;
        }

        if (!_modules.TryGetValue(module, out OrderedDictionary<string, ModuleImport>? names))
        {
            names = new OrderedDictionary<string, ModuleImport>(StringComparer.Ordinal);
            _modules.Add(module, names);
        }

        return names.TryAdd(name, import);
    }

    /// <summary>The functions that the module wants of an adapter, with their types.</summary>
    public OrderedDictionary<string, CoreFuncType> WantedOf(string adapter)
    {
        var wanted = new OrderedDictionary<string, CoreFuncType>(StringComparer.Ordinal);
        foreach (ModuleImport.AdapterExport import in All.Select(item => item.Import).OfType<ModuleImport.AdapterExport>())
        {
            if (import.Adapter == adapter)
            {
                wanted.TryAdd(import.Name, import.Type);
            }
        }

        return wanted;
    }
}
