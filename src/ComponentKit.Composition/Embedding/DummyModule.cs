using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Embedding;

/// <summary>Builds core modules that have all imports and exports of a world, of the right types, and trap whatever is called.</summary>
public sealed class DummyModule
{
    private static readonly string[] RootBuiltIns =
    [
        "[backpressure-inc]", "[backpressure-dec]", "[waitable-set-new]", "[waitable-set-wait]", "[waitable-set-poll]", "[waitable-set-drop]",
        "[waitable-join]", "[thread-yield]", "[subtask-drop]", "[subtask-cancel]", "[context-get-0]", "[context-set-0]",
    ];

    // The others need features that are gated.
    private static readonly (string Verb, bool IsAsync)[] PayloadBuiltIns =
    [
        ("new", false), ("cancel-read", false), ("cancel-write", false), ("drop-readable", false), ("drop-writable", false), ("read", true),
        ("write", true),
    ];

    private readonly CoreModuleBuilder _builder = new();
    private readonly bool _isStandard;
    private readonly CanonAbi _abi;

    private DummyModule(DummyNames names)
    {
        _isStandard = names == DummyNames.Standard;
        _abi = names switch
        {
            DummyNames.LegacyAsyncCallback => CanonAbi.AsyncCallback,
            DummyNames.LegacyAsyncStackful => CanonAbi.AsyncStackful,
            _ => CanonAbi.Sync,
        };
    }

    private string LiftPrefix => LiftPrefixOf(_abi);

    /// <summary>Builds one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="names">The names of its imports and exports.</param>
    /// <returns>The module in binary; the world is not embedded in it.</returns>
    public static byte[] Build(WitWorld world, DummyNames names = DummyNames.Standard)
    {
        ArgumentNullException.ThrowIfNull(world);
        var module = new DummyModule(names);
        module.AddImports(world);
        module.AddExports(world);
        return module._builder.Build().ToBytes();
    }

    private static string LiftPrefixOf(CanonAbi abi) => abi switch
    {
        CanonAbi.AsyncCallback => "[async-lift]",
        CanonAbi.AsyncStackful => "[async-lift-stackful]",
        _ => "",
    };

    private static IEnumerable<WitFunction> FunctionsOf(WorldItem item) => item switch
    {
        WorldItem.Function(var function) => [function],
        WorldItem.Interface(_, var value) => value.Functions,
        _ => [],
    };

    private static IEnumerable<TypeDef> ResourcesOf(WorldItem item) => item switch
    {
        WorldItem.Interface(_, var value) => value.Types.Where(type => type.Kind is TypeDefKind.Resource),
        WorldItem.Type(var type) when type.Kind is TypeDefKind.Resource => [type],
        _ => [],
    };

    private CanonAbi AbiOf(WitFunction function) => function.IsAsync ? _abi : CanonAbi.Sync;

    private string ModuleOf(WorldItem item, bool isExport)
    {
        string name = _isStandard ? StandardNames.CanonicalName(item) : item.Name;
        return (item is WorldItem.Interface, _isStandard) switch
        {
            (true, true) => $"{NameScheme.StandardPrefix}|{(isExport ? NameScheme.Standard.ExportPrefix : "")}{name}",
            (true, false) => (isExport ? NameScheme.Legacy.ExportPrefix : "") + name,
            (false, true) => NameScheme.StandardPrefix,
            _ => (isExport ? NameScheme.Legacy.ExportPrefix : "") + NameScheme.Legacy.Root,
        };
    }

    private string ResourceName(Kind kind, TypeDef resource)
    {
        string verb = kind switch
        {
            Kind.ResourceDrop => "drop",
            Kind.ResourceNew => "new",
            _ => "rep",
        };
        return _isStandard ? $"{resource.Name}_{verb}" : $"[resource-{verb}]{resource.Name}";
    }

    private void AddImports(WitWorld world)
    {
        foreach (WorldItem item in world.Imports)
        {
            foreach (WitFunction function in FunctionsOf(item))
            {
                bool isAsync = AbiOf(function) != CanonAbi.Sync;
                string name = (isAsync ? LegacyNames.AsyncLower : "") + function.Name;
                _builder.ImportFunction(ModuleOf(item, isExport: false), name, CoreSignatures.OfImport(function, isAsync));
                if (isAsync)
                {
                    ImportPayloads(item, function, isExport: false);
                }
            }

            foreach (TypeDef resource in ResourcesOf(item))
            {
                ImportResource(item, resource, Kind.ResourceDrop, isExport: false);
            }
        }

        if (_abi != CanonAbi.Sync)
        {
            _builder.ImportFunction(NameScheme.Legacy.ExportPrefix + NameScheme.Legacy.Root, "[task-cancel]", CoreSignatures.Thunk);
            foreach (string name in RootBuiltIns)
            {
                _builder.ImportFunction(NameScheme.Legacy.Root, name, BuiltInNames.Find(name)!.Value.Type);
            }
        }

        foreach (WorldItem item in world.Exports)
        {
            foreach (WitFunction function in FunctionsOf(item).Where(_ => _abi != CanonAbi.Sync))
            {
                _builder.ImportFunction(ModuleOf(item, isExport: true), $"[task-return]{function.Name}", CoreSignatures.OfTaskReturn(function));
                ImportPayloads(item, function, isExport: true);
            }

            foreach (TypeDef resource in ResourcesOf(item))
            {
                ImportResource(item, resource, Kind.ResourceDrop, isExport: true);
                ImportResource(item, resource, Kind.ResourceNew, isExport: true);
                ImportResource(item, resource, Kind.ResourceRep, isExport: true);
            }
        }
    }

    private void ImportResource(WorldItem item, TypeDef resource, Kind kind, bool isExport) => _builder.ImportFunction(
        ModuleOf(item, isExport), ResourceName(kind, resource), CoreSignatures.OfI32(1, kind == Kind.ResourceDrop ? 0 : 1));

    private void ImportPayloads(WorldItem item, WitFunction function, bool isExport)
    {
        string module = ModuleOf(item, isExport);
        for (uint number = 0; TypeParts.StreamOrFuture(function, number) is { } type; number++)
        {
            string kind = type.Dealias() is StreamType ? "stream" : "future";
            foreach ((string verb, bool isAsync) in PayloadBuiltIns)
            {
                string name = $"{(isAsync ? LegacyNames.AsyncLower : "")}[{kind}-{verb}-{number}]{function.Name}";
                _builder.ImportFunction(module, name, PayloadNames.Parse(name)!.Value.Type);
            }
        }
    }

    private void AddExports(WitWorld world)
    {
        NameScheme names = _isStandard ? NameScheme.Standard : NameScheme.Legacy;
        string prefix = _isStandard ? NameScheme.StandardPrefix : "";
        foreach (WorldItem item in world.Exports)
        {
            foreach (WitFunction function in FunctionsOf(item))
            {
                AddExport(item, function, names, prefix);
            }

            foreach (TypeDef resource in ResourcesOf(item))
            {
                AddFunction(prefix + LiftPrefix + names.DestructorOf(item, resource), CoreSignatures.OfI32(1, 0), traps: false);
            }
        }

        _builder.Export(prefix + names.Memory, CoreIndexSpace.Memory, _builder.AddMemory(new CoreLimits(0, null, false, false, null)));
        AddFunction(prefix + names.Realloc, CoreSignatures.Realloc);
        AddFunction(prefix + NameScheme.Initialize, CoreSignatures.Thunk, traps: false);
    }

    private void AddExport(WorldItem item, WitFunction function, NameScheme names, string prefix)
    {
        CanonAbi abi = AbiOf(function);
        CoreFuncType type = CoreSignatures.OfExport(function, abi);
        string name = names.ExportOf(item, function);
        AddFunction(prefix + LiftPrefixOf(abi) + name, type);
        if (abi == CanonAbi.Sync)
        {
            AddFunction(_isStandard ? $"{prefix}{name}_post" : $"cabi_post_{name}", new CoreFuncType(type.Results, []), traps: false);
        }
        else if (abi == CanonAbi.AsyncCallback)
        {
            AddFunction($"[callback]{LiftPrefixOf(abi)}{name}", CoreSignatures.Callback);
        }
    }

    private void AddFunction(string name, CoreFuncType type, bool traps = true)
    {
        var code = new InstructionWriter();
        uint function = _builder.AddFunction(type, (traps ? code.Unreachable() : code).End());
        _builder.Export(name, CoreIndexSpace.Function, function);
    }
}
