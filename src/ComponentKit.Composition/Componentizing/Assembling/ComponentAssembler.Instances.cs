using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <content>Core instances.</content>
internal sealed partial class ComponentAssembler
{
    private void AddCoreInstances(Action<FixupModule>? addFixups)
    {
        var shims = new ShimList(_plan);
        var fixups = new FixupModule(_file);
        AddShimInstance(shims, fixups);
        DefineExportedTypes(shims);
        Instantiate(_plan.Main, shims);
        if (_memory is null && _plan.Main.Exports.Memory is { } memory)
        {
            _memory = AliasCore(Sort.CoreMemory, _coreInstances[KeyOf(null)], memory, "memory");
        }

        foreach (ClassifiedModule companion in _plan.Companions)
        {
            Instantiate(companion, shims);
        }

        if (_plan.Main.Exports.Initialize is { } initialize)
        {
            fixups.Call(fixups.ImportFunction(FixupInstance.Main, initialize, CoreSignatures.Thunk));
        }

        addFixups?.Invoke(fixups);
        TaskHooks.Add(fixups, _plan, shims);
        AddFixupInstance(shims, fixups);
    }

    private void AddShimInstance(ShimList shims, FixupModule fixups)
    {
        CoreLimits? memory = _plan.Main.Imports.Memory;
        CoreValueType? threadMemory = FindThreadMemory();
        if (shims.All.Count == 0 && memory is null && threadMemory is null)
        {
            return;
        }

        foreach (Shim shim in shims.All)
        {
            fixups.Fill(shim, _plan.Options.UsesReturnCallRef);
        }

        uint module = _builder.Inner.CoreModule(ShimModule.Build(shims, memory, threadMemory, _plan.Options));
        _builder.Name(Sort.CoreModule, module, "wit-component-shim-module");
        _shimInstance = _builder.Name(Sort.CoreInstance, _builder.Inner.CoreInstantiate(module, []), "wit-component-shim-instance");
        if (memory is not null)
        {
            _memory = AliasCore(Sort.CoreMemory, _shimInstance.Value, ShimNames.Memory, "memory");
        }
    }

    // Without threads, their own memory starts at one place, which a global can hold.
    private CoreValueType? FindThreadMemory()
    {
        if (_plan.UsesThreadSlot)
        {
            return null;
        }

        CoreValueType[] types =
        [
            .. _plan.Modules.SelectMany(module => module.Imports.All).Select(item => item.Import)
                .OfType<ModuleImport.ThreadMemory>().Select(import => import.Type).Distinct(),
        ];
        return types switch
        {
            [] => null,
            [var type] when type == CoreValueType.I32 || type == CoreValueType.I64 => type,
            _ => throw ComponentizingFault.In(
                ComponentizingDiagnostics.TypeDiffers,
                _file,
                $"core modules import the start of the thread's own memory as {string.Join(" and ", types)}, where it is i32, or i64 for all of them"),
        };
    }

    private void DefineExportedTypes(ShimList shims)
    {
        foreach (ClassifiedModule module in _plan.Modules)
        {
            foreach (WorldItem.Interface item in module.Source.ExportsOf(_plan.World).OfType<WorldItem.Interface>())
            {
                TypeEncoder types = RootTypes(item.Value);
                foreach (TypeDef type in item.Value.Types)
                {
                    if (type.Kind is TypeDefKind.Resource)
                    {
                        DefineResource(module, type, shims);
                    }
                    else
                    {
                        types.Visit(type.Type);
                    }
                }
            }
        }
    }

    private void DefineResource(ClassifiedModule module, TypeDef resource, ShimList shims)
    {
        uint? destructor = module.Exports.DestructorOf(resource) is { } export
            ? AliasShim(shims, new ShimKind.Destructor(module.Name, export))
            : null;
        uint index = _builder.Inner.Type(new DefType.Resource(CoreValueType.I32, destructor));
        _types.Named.Add(resource, _builder.Name(Sort.Type, index, resource.Name!));
    }

    private uint AliasShim(ShimList shims, ShimKind kind)
    {
        Shim shim = shims.Find(kind)!;
        return AliasCore(Sort.CoreFunc, _shimInstance!.Value, shim.Name, shim.DebugName);
    }

    private void Instantiate(ClassifiedModule module, ShimList shims)
    {
        var args = new List<CoreInstantiateArg>();
        foreach ((string name, OrderedDictionary<string, ModuleImport> items) in module.Imports.Modules)
        {
            CoreInlineExport[] exports = [.. items.Select(item => new CoreInlineExport(item.Key, Give(module, item.Value, shims)))];
            args.Add(new CoreInstantiateArg(name, _builder.Name(Sort.CoreInstance, _builder.Inner.CoreInstance(exports), name)));
        }

        uint instance = _builder.Inner.CoreInstantiate(_coreModules[KeyOf(module.Name)], args);
        _coreInstances.Add(KeyOf(module.Name), _builder.Name(Sort.CoreInstance, instance, module.DebugName));
    }

    private void AddFixupInstance(ShimList shims, FixupModule fixups)
    {
        if (fixups.Build(_plan.Options) is not { } bytes)
        {
            return;
        }

        uint module = _builder.Name(Sort.CoreModule, _builder.Inner.CoreModule(bytes), "wit-component-fixup");
        var args = new List<CoreInstantiateArg>();
        foreach (FixupInstance instance in fixups.Instances)
        {
            args.Add(new CoreInstantiateArg(instance.Name, instance.Kind switch
            {
                FixupInstance.Kinds.Shims => _shimInstance!.Value,
                FixupInstance.Kinds.Main => _coreInstances[KeyOf(null)],
                FixupInstance.Kinds.Companion => FindInstance(instance.Name),
                _ => AddActualInstance(shims),
            }));
        }

        uint fixup = _builder.Name(Sort.CoreInstance, _builder.Inner.CoreInstantiate(module, args), "fixup");
        for (int i = 0; i < fixups.Hooked.Count; i++)
        {
            if (fixups.Hooked[i] is { Replaces: { } replaced } hooked)
            {
                _hooked[(replaced, hooked.Name)] = AliasCore(Sort.CoreFunc, fixup, $"hook{i}");
            }
        }
    }

    private uint FindInstance(string name) => _coreInstances.TryGetValue(name, out uint instance)
        ? instance
        : throw new DiagnosticException(new Diagnostic(
            ComponentizingDiagnostics.MissingLibrary, $"the library `{name}` is needed and not there", new DiagnosticLocation.Whole(_file)));

    private uint AddActualInstance(ShimList shims)
    {
        CoreInlineExport[] exports =
            [.. shims.All.Select(shim => new CoreInlineExport(shim.Name, new SortIndex(Sort.CoreFunc, MakeActual(shim, shims))))];
        return _builder.Name(Sort.CoreInstance, _builder.Inner.CoreInstance(exports), "actual");
    }
}
