using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Libraries;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>Finds out what the imports of a core module get.</summary>
/// <param name="module">The module.</param>
/// <param name="world">The component's world.</param>
/// <param name="adapters">The names of adapters and libraries.</param>
/// <param name="rejectsLegacyNames">Whether the older names count.</param>
internal sealed class ImportClassifier(ModuleInterface module, TargetWorld world, IReadOnlySet<string> adapters, bool rejectsLegacyNames)
{
    private const string MainModule = "__main_module__";
    private const string Environment = "env";

    private readonly Dictionary<WitInterface, Dictionary<string, WitFunction>> _functions = [];
    private readonly Dictionary<(string Module, bool IsImport, NameScheme Names), WorldItem.Interface?> _interfaces = [];

    /// <summary>What each import gets.</summary>
    /// <param name="originalNames">The names that imports had before they were made different, by both of their names now.</param>
    /// <param name="arguments">What other modules serve a library with.</param>
    /// <exception cref="DiagnosticException">An import gets nothing, or has another type than what it gets.</exception>
    public ModuleImports Classify(
        IReadOnlyDictionary<(string, string), string> originalNames, IReadOnlyDictionary<(string, string), LibraryArgument> arguments)
    {
        var imports = new ModuleImports();
        foreach (CoreImport import in module.Module.Imports)
        {
            ModuleImport found = arguments.TryGetValue((import.Module, import.Name), out LibraryArgument? argument)
                ? new ModuleImport.ModuleExport(argument.Sort, argument.From, argument.Export)
                : Classify(import, originalNames.GetValueOrDefault((import.Module, import.Name), import.Name));
            if (!imports.TryAdd(import.Module, import.Name, found))
            {
                throw Fail(import, ComponentizingDiagnostics.UnfitModule, "is there twice, where a component can give it but once");
            }
        }

        return imports;
    }

    private ModuleImport Classify(CoreImport import, string name)
    {
        if (import.Module == Environment && name == "memory" && import.Type is CoreExternType.Memory(var limits))
        {
            return new ModuleImport.Memory(limits);
        }

        if (import.Module == MainModule)
        {
            return new ModuleImport.ModuleExport(CoreSorts.Of(import.Space), null, name);
        }

        if (import.Type is not CoreExternType.Func(var typeIndex))
        {
            throw Fail(import, ComponentizingDiagnostics.UnknownImport, "is no function, which is all that a world has for core modules");
        }

        CoreFuncType type = module.TypeAt(typeIndex, import.Offset);
        if (adapters.Contains(import.Module))
        {
            return new ModuleImport.AdapterExport(import.Module, name, type);
        }

        string? standard = LegacyNames.Behind(import.Module, NameScheme.StandardPrefix);
        NameScheme names = standard is not null || rejectsLegacyNames ? NameScheme.Standard : NameScheme.Legacy;
        return Classify(import, standard ?? import.Module, name, type, names);
    }

    private ModuleImport Classify(CoreImport import, string moduleName, string name, CoreFuncType type, NameScheme names)
    {
        if (moduleName == names.Root)
        {
            return OfRoot(import, name, type, names);
        }

        if (moduleName == Environment && names == NameScheme.Legacy && OfEnvironment(name, type) is { } runtime)
        {
            return runtime;
        }

        if (moduleName == names.ExportPrefix + names.Root && BuiltIn(import, name, null, type, isImport: false, names) is { } ofRoot)
        {
            return ofRoot;
        }

        string? path = LegacyNames.Behind(moduleName, names.InterfacePrefix);
        if (path is not null && LegacyNames.Behind(path, names.ExportPrefix) is { } exported)
        {
            WorldItem.Interface item = FindInterface(exported, isImport: false, names)
                ?? throw Fail(import, ComponentizingDiagnostics.UnknownImport, $"belongs to an export that the world does not have: {Known("export", world.Exports)}");
            return BuiltIn(import, name, item, type, isImport: false, names)
                ?? throw Fail(import, ComponentizingDiagnostics.UnknownImport, $"is no built-in for the exported `{item.Name}`");
        }

        return OfInterface(import, path, name, type, names);
    }

    private ModuleImport OfRoot(CoreImport import, string name, CoreFuncType type, NameScheme names)
    {
        if (names == NameScheme.Legacy && BuiltInNames.Find(name) is var (builtIn, wanted))
        {
            Check(import, wanted, type);
            return builtIn;
        }

        (string functionName, bool isAsync) = names.ImportedFunction(name);
        if (world.ImportsByName.GetValueOrDefault(functionName) is WorldItem.Function(var function) item)
        {
            Check(import, CoreSignatures.OfImport(function, isAsync), type);
            return new ModuleImport.Function(item, function, isAsync);
        }

        return BuiltIn(import, name, null, type, isImport: true, names)
            ?? throw Fail(import, ComponentizingDiagnostics.UnknownImport, "is no function that the world imports by itself");
    }

    private ModuleImport OfInterface(CoreImport import, string? path, string name, CoreFuncType type, NameScheme names)
    {
        if (path is null || FindInterface(path, isImport: true, names) is not { } item)
        {
            throw Fail(
                import, ComponentizingDiagnostics.UnknownImport, $"belongs to no interface that the world imports: {Known("import", world.Imports)}");
        }

        (string functionName, bool isAsync) = names.ImportedFunction(name);
        if (FunctionsOf(item.Value).TryGetValue(functionName, out WitFunction? function))
        {
            Check(import, CoreSignatures.OfImport(function, isAsync), type);
            return new ModuleImport.Function(item, function, isAsync);
        }

        return BuiltIn(import, name, item, type, isImport: true, names)
            ?? throw Fail(import, ComponentizingDiagnostics.UnknownImport, $"is no function of the interface `{item.Name}`");
    }

    // What wasm-ld and libraries for C import, whatever the world is.
    private static ModuleImport? OfEnvironment(string name, CoreFuncType type) => (name, type) switch
    {
        ("__wasm_get_stack_pointer", { Results: [var address, ..] }) => new ModuleImport.BuiltIn(Kind.ContextGet) { ValueType = address },
        ("__wasm_set_stack_pointer", { Parameters: [var address, ..] }) => new ModuleImport.BuiltIn(Kind.ContextSet) { ValueType = address },
        ("__wasm_get_tls_base", { Results: [var address, ..] }) => new ModuleImport.ThreadMemory(false, address),
        ("__wasm_set_tls_base", { Parameters: [var address, ..] }) => new ModuleImport.ThreadMemory(true, address),
        _ => null,
    };

    private ModuleImport? BuiltIn(CoreImport import, string name, WorldItem.Interface? item, CoreFuncType type, bool isImport, NameScheme names) =>
        OfResource(import, name, item, type, isImport, names)
        ?? (names != NameScheme.Legacy ? null
            : (isImport ? null : OfTask(import, name, item, type)) ?? OfPayload(import, name, item, type, isImport));

    private ModuleImport? OfResource(CoreImport import, string name, WorldItem.Interface? item, CoreFuncType type, bool isImport, NameScheme names)
    {
        foreach (Kind kind in isImport ? [Kind.ResourceDrop] : new[] { Kind.ResourceDrop, Kind.ResourceNew, Kind.ResourceRep })
        {
            if (names.ResourceOf(name, kind) is { } resourceName && FindResource(item, resourceName) is { } resource)
            {
                Check(import, CoreSignatures.OfI32(1, kind == Kind.ResourceDrop ? 0 : 1), type);
                return isImport
                    ? new ModuleImport.ImportedResourceDrop(item ?? world.ImportsByName[resourceName], resource)
                    : new ModuleImport.ExportedResource(kind, resource);
            }
        }

        return null;
    }

    private TypeDef? FindResource(WorldItem.Interface? item, string name)
    {
        TypeDef? found = item is null
            ? (world.ImportsByName.GetValueOrDefault(name) as WorldItem.Type)?.Value
            : item.Value.Types.FirstOrDefault(type => type.Name == name);
        return found?.Kind is TypeDefKind.Resource ? found : null;
    }

    private ModuleImport? OfTask(CoreImport import, string name, WorldItem.Interface? item, CoreFuncType type)
    {
        if (LegacyNames.Behind(name, "[task-return]") is { } functionName)
        {
            (WorldItem Item, WitFunction Function) found = FindFunction(item, functionName, isImport: false)
                ?? throw Fail(import, ComponentizingDiagnostics.UnknownImport, $"is for a function `{functionName}`, which the world does not export");
            Check(import, CoreSignatures.OfTaskReturn(found.Function), type);
            return new ModuleImport.TaskReturn(found.Item, found.Function);
        }

        if (name != "[task-cancel]")
        {
            return null;
        }

        Check(import, CoreSignatures.Thunk, type);
        return new ModuleImport.BuiltIn(Kind.TaskCancel);
    }

    private ModuleImport? OfPayload(CoreImport import, string name, WorldItem.Interface? item, CoreFuncType type, bool isImport)
    {
        if (PayloadNames.Parse(name) is not var (kind, isAsync, number, functionName, wanted))
        {
            return null;
        }

        string key = LegacyNames.Behind(name, LegacyNames.AsyncLower) ?? name;
        var payload = new PayloadType(key, item?.Name ?? key, isImport) { Item = item, Interface = item?.Value };
        if (number is { } place)
        {
            if (FindFunction(item, functionName, isImport) is not var (owner, function)
                || TypeParts.StreamOrFuture(function, place) is not { } found
                || found.Dealias() is StreamType != key.StartsWith("[stream", StringComparison.Ordinal))
            {
                return null;
            }

            payload = payload with { Type = found, Function = function, Item = owner };
        }

        Check(import, wanted, type);
        return new ModuleImport.PayloadBuiltIn(kind, payload, isAsync);
    }

    private (WorldItem Item, WitFunction Function)? FindFunction(WorldItem.Interface? item, string name, bool isImport)
    {
        if (item is not null)
        {
            return FunctionsOf(item.Value).TryGetValue(name, out WitFunction? found) ? (item, found) : null;
        }

        return (isImport ? world.ImportsByName : world.ExportsByName).GetValueOrDefault(name) is WorldItem.Function(var function) own
            ? (own, function)
            : null;
    }

    // A module may have very many imports.
    private WorldItem.Interface? FindInterface(string path, bool isImport, NameScheme names)
    {
        if (!_interfaces.TryGetValue((path, isImport, names), out WorldItem.Interface? found))
        {
            found = names.FindInterface(path, isImport ? world.ImportsByName : world.ExportsByName);
            _interfaces.Add((path, isImport, names), found);
        }

        return found;
    }

    private Dictionary<string, WitFunction> FunctionsOf(WitInterface item)
    {
        if (!_functions.TryGetValue(item, out Dictionary<string, WitFunction>? functions))
        {
            functions = item.Functions.DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);
            _functions.Add(item, functions);
        }

        return functions;
    }

    private static string Known(string side, IEnumerable<WorldItem> items)
    {
        const int ListedAtMost = 10;
        string[] names = [.. items.OfType<WorldItem.Interface>().Select(item => item.Name)];
        string more = names.Length > ListedAtMost ? $" and {names.Length - ListedAtMost} more" : "";
        return names.Length == 0
            ? $"the world {side}s no interface"
            : $"the world {side}s {string.Join(", ", names.Take(ListedAtMost))}{more}";
    }

    private void Check(CoreImport import, CoreFuncType wanted, CoreFuncType found) =>
        CoreSignatures.Check($"the import `{import.Module}` `{import.Name}`", wanted, found, module.Module.File, import.Offset);

    private DiagnosticException Fail(CoreImport import, DiagnosticDescriptor descriptor, string message) => ComponentizingFault.At(
        descriptor, module.Module.File, import.Offset, $"the core module's import `{import.Module}` `{import.Name}` {message}");
}
