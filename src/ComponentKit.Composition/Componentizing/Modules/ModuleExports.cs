using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The exports of a core module that mean something to the component, in their order.</summary>
internal sealed class ModuleExports
{
    private readonly List<ModuleExport> _exports = [];
    private readonly Dictionary<string, CoreFuncType> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<(WorldItem, WitFunction, ExportRole), ModuleExport> _ofFunctions = [];
    private readonly Dictionary<ExportRole, ModuleExport> _byRole = [];
    private readonly Dictionary<TypeDef, ModuleExport> _destructors = [];

    /// <summary>The exports that mean something.</summary>
    public IReadOnlyList<ModuleExport> All => _exports;

    /// <summary>The name of the memory, or null.</summary>
    public string? Memory => Find(ExportRole.Memory);

    /// <summary>The name of the function that is called first, or null.</summary>
    public string? Initialize => Find(ExportRole.Initialize);

    /// <summary>The name of the table in which threads find their functions, or null.</summary>
    public string? FunctionTable => Find(ExportRole.FunctionTable);

    /// <summary>The name of what is told when tasks start and end, or null.</summary>
    public string? TaskHook => Find(ExportRole.TaskHook);

    /// <summary>The name of the function that allocates, or null.</summary>
    public string? Realloc => Find(ExportRole.Realloc);

    /// <summary>The name of the function that allocates for calls of exports, or null.</summary>
    public string? ReallocForExports => Find(ExportRole.ExportRealloc) ?? Realloc;

    /// <summary>The name of the function that allocates for calls of imports, or null.</summary>
    public string? ReallocForImports => Find(ExportRole.ImportRealloc) ?? Realloc;

    /// <summary>The name of the function that allocates for adapters, or null.</summary>
    public string? ReallocForAdapters => Find(ExportRole.AdapterRealloc) ?? Realloc;

    /// <summary>The names of all functions that allocate for calls.</summary>
    public IEnumerable<string> Reallocs => _exports
        .Where(export => export.Role is ExportRole.Realloc or ExportRole.ExportRealloc or ExportRole.ImportRealloc)
        .Select(export => export.Name);

    /// <summary>Adds an export that means something.</summary>
    public void Add(ModuleExport export)
    {
        _exports.Add(export);
        _byRole.TryAdd(export.Role, export);
        if (export is { Item: { } item, Function: { } function })
        {
            _ofFunctions.TryAdd((item, function, export.Role), export);
        }

        if (export.Resource is { } resource)
        {
            _destructors.TryAdd(resource, export);
        }
    }

    /// <summary>Notes the type of an exported function, which need not mean anything.</summary>
    public void AddFunction(string name, CoreFuncType type) => _functions[name] = type;

    /// <summary>The type of an exported function, or null.</summary>
    public CoreFuncType? FunctionType(string name) => _functions.GetValueOrDefault(name);

    /// <summary>The export of a role for a function of the world's export, or null.</summary>
    public ModuleExport? Find(WorldItem item, WitFunction function, ExportRole role) => _ofFunctions.GetValueOrDefault((item, function, role));

    /// <summary>The name of the destructor of a resource, or null.</summary>
    public string? DestructorOf(TypeDef resource) => _destructors.GetValueOrDefault(resource)?.Name;

    private string? Find(ExportRole role) => _byRole.GetValueOrDefault(role)?.Name;
}
