using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>Finds out what the exports of a core module are for, and that nothing is missing.</summary>
internal sealed class ExportClassifier
{
    private readonly ModuleInterface _module;
    private readonly IReadOnlyList<WorldItem> _wanted;
    private readonly bool _rejectsLegacyNames;
    private readonly Dictionary<NameScheme, Dictionary<string, (WorldItem Item, WitFunction Function)>> _functions = [];
    private readonly Dictionary<NameScheme, Dictionary<string, TypeDef>> _destructors = [];
    private readonly ModuleExports _exports = new();

    private ExportClassifier(ModuleInterface module, IReadOnlyList<WorldItem> wanted, bool rejectsLegacyNames)
    {
        _module = module;
        _wanted = wanted;
        _rejectsLegacyNames = rejectsLegacyNames;
        foreach (NameScheme names in new[] { NameScheme.Standard, NameScheme.Legacy })
        {
            IndexNames(names);
        }
    }

    /// <summary>What each export is for.</summary>
    /// <param name="module">The module.</param>
    /// <param name="wanted">The exports of the world that the module is to implement.</param>
    /// <param name="rejectsLegacyNames">Whether the older names count.</param>
    /// <exception cref="DiagnosticException">An export is missing, or has another type than it has to have.</exception>
    public static ModuleExports Classify(ModuleInterface module, IReadOnlyList<WorldItem> wanted, bool rejectsLegacyNames)
    {
        var classifier = new ExportClassifier(module, wanted, rejectsLegacyNames);
        foreach (CoreExport export in module.Module.Exports)
        {
            if (export.Space == CoreIndexSpace.Function)
            {
                classifier._exports.AddFunction(export.Name, module.FunctionAt(export.Index, export.Offset));
            }

            if (classifier.Classify(export) is { } found)
            {
                classifier._exports.Add(found);
            }
        }

        classifier.CheckCallbacks();
        classifier.CheckMissing();
        return classifier._exports;
    }

    private static IEnumerable<WitFunction> FunctionsOf(WorldItem item) => item switch
    {
        WorldItem.Function(var function) => [function],
        WorldItem.Interface(_, var value) => value.Functions,
        _ => [],
    };

    private void IndexNames(NameScheme names)
    {
        var functions = new Dictionary<string, (WorldItem, WitFunction)>(StringComparer.Ordinal);
        var destructors = new Dictionary<string, TypeDef>(StringComparer.Ordinal);
        foreach (WorldItem item in _wanted)
        {
            foreach (WitFunction function in FunctionsOf(item))
            {
                functions.TryAdd(names.ExportOf(item, function), (item, function));
            }

            if (item is WorldItem.Interface(_, var value))
            {
                foreach (TypeDef type in value.Types.Where(type => type.Kind is TypeDefKind.Resource))
                {
                    destructors.TryAdd(names.DestructorOf(item, type), type);
                }
            }
        }

        _functions.Add(names, functions);
        _destructors.Add(names, destructors);
    }

    private ModuleExport? Classify(CoreExport export)
    {
        ExportRole? special = export.Name switch
        {
            "canonical_abi_realloc" => ExportRole.Realloc,
            "cabi_import_realloc" => ExportRole.ImportRealloc,
            "cabi_export_realloc" => ExportRole.ExportRealloc,
            "cabi_realloc_adapter" => ExportRole.AdapterRealloc,
            _ => null,
        };
        if (special is { } role)
        {
            return export.Space == CoreIndexSpace.Function ? Checked(export, role, CoreSignatures.Realloc) : null;
        }

        string? standard = LegacyNames.Behind(export.Name, NameScheme.StandardPrefix);
        if (standard is null && _rejectsLegacyNames)
        {
            return null;
        }

        NameScheme names = standard is null ? NameScheme.Legacy : NameScheme.Standard;
        string name = standard ?? export.Name;
        return export.Space switch
        {
            CoreIndexSpace.Memory when name == names.Memory => new ModuleExport(export.Name, ExportRole.Memory),
            CoreIndexSpace.Table when name == "__indirect_function_table" && names == NameScheme.Legacy =>
                new ModuleExport(export.Name, ExportRole.FunctionTable),
            CoreIndexSpace.Function => Function(export, name, names),
            _ => null,
        };
    }

    private ModuleExport? Function(CoreExport export, string name, NameScheme names)
    {
        if (name == names.Realloc)
        {
            return Checked(export, ExportRole.Realloc, CoreSignatures.Realloc);
        }

        if (name == NameScheme.Initialize)
        {
            return Checked(export, ExportRole.Initialize, CoreSignatures.Thunk);
        }

        if (name == "__wasm_task_hook" && names == NameScheme.Legacy)
        {
            return Checked(export, ExportRole.TaskHook, CoreSignatures.OfI32(1, 0));
        }

        (string functionName, CanonAbi abi) = names.ExportedFunction(name);
        if (_functions[names].TryGetValue(functionName, out (WorldItem Item, WitFunction Function) found))
        {
            return Checked(export, ExportRole.Function, CoreSignatures.OfExport(found.Function, abi)) with
            {
                Item = found.Item,
                Function = found.Function,
                Abi = abi,
            };
        }

        if (names.PostReturnOf(functionName) is { } freed && _functions[names].TryGetValue(freed, out found))
        {
            return Checked(export, ExportRole.PostReturn, CoreSignatures.OfPostReturn(found.Function)) with
            {
                Item = found.Item,
                Function = found.Function,
            };
        }

        if (names.CallbackOf(name) is { } called && _functions[names].TryGetValue(called, out found))
        {
            return Checked(export, ExportRole.Callback, CoreSignatures.Callback) with { Item = found.Item, Function = found.Function };
        }

        return _destructors[names].TryGetValue(functionName, out TypeDef? resource)
            ? Checked(export, ExportRole.Destructor, CoreSignatures.OfI32(1, 0)) with { Resource = resource }
            : null;
    }

    private ModuleExport Checked(CoreExport export, ExportRole role, CoreFuncType wanted)
    {
        CoreSignatures.Check(
            $"the export `{export.Name}`", wanted, _module.FunctionAt(export.Index, export.Offset), _module.Module.File, export.Offset);
        return new ModuleExport(export.Name, role);
    }

    private void CheckCallbacks()
    {
        foreach (ModuleExport export in _exports.All.Where(e => e is { Role: ExportRole.Function, Abi: CanonAbi.AsyncCallback }))
        {
            if (_exports.Find(export.Item!, export.Function!, ExportRole.Callback) is null)
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.MissingCallback,
                    _module.Module.File,
                    $"the core module exports `{export.Name}`, but no `[callback]{export.Name}`, which is told of what the function waits for",
                    "a function that waits on its own stack is exported as `[async-lift-stackful]…`");
            }
        }
    }

    private void CheckMissing()
    {
        foreach (WorldItem item in _wanted)
        {
            foreach (WitFunction function in FunctionsOf(item))
            {
                if (_exports.Find(item, function, ExportRole.Function) is null)
                {
                    string of = item is WorldItem.Interface ? $" of the interface `{item.Name}`" : "";
                    throw ComponentizingFault.In(
                        ComponentizingDiagnostics.MissingExport,
                        _module.Module.File,
                        $"the world exports the function `{function.Name}`{of}, which the core module does not",
                        $"the export would be named `{NameScheme.Legacy.ExportOf(item, function)}`, or `{NameScheme.StandardPrefix}{NameScheme.Standard.ExportOf(item, function)}`");
                }
            }
        }
    }
}
