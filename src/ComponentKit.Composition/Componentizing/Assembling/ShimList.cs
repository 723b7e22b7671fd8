using System.Globalization;
using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Model;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Finds which shims a component needs.</summary>
/// <remarks>
/// A core module needs its imports before it is there, and lowered imports may need the memory and allocator of the module. So it is given
/// functions that call through a table, and the table is filled once all is there. The same goes for functions of adapters, destructors,
/// and allocators that are wrapped.
/// </remarks>
internal sealed class ShimList
{
    private readonly ComponentPlan _plan;
    private readonly OrderedDictionary<ShimKind, Shim> _shims = [];
    private readonly bool _hasMemory;

    /// <param name="plan">What is known of the component.</param>
    public ShimList(ComponentPlan plan)
    {
        _plan = plan;
        _hasMemory = plan.Main.Imports.Memory is not null;
        foreach (ClassifiedModule module in plan.Modules)
        {
            Add(module);
        }
    }

    /// <summary>The shims, in order.</summary>
    public IReadOnlyCollection<Shim> All => _shims.Values;

    /// <summary>The shim for something, or null where it needs none.</summary>
    public Shim? Find(ShimKind kind) => _shims.GetValueOrDefault(kind);

    /// <summary>Whether the allocator of a module is called by way of a shim.</summary>
    /// <param name="beforeModules">Whether it is wanted before the modules are instantiated.</param>
    public bool NeedsReallocShim(bool beforeModules) => beforeModules || _plan.Main.Exports.TaskHook is not null;

    private void Add(ClassifiedModule module)
    {
        foreach ((string moduleName, string name, ModuleImport import) in module.Imports.All)
        {
            switch (import)
            {
                case ModuleImport.Function function:
                    Add(module, function, $"indirect-{moduleName}-{name}");
                    break;
                case ModuleImport.AdapterExport(var adapter, var function, var type):
                    Add($"adapt-{moduleName}-{name}", new ShimKind.Adapter(adapter, function), type, CanonNeeds.Memory);
                    break;
                case ModuleImport.TaskReturn(var item, var function):
                    Add(module, item, function);
                    break;
                case ModuleImport.PayloadBuiltIn { Kind: Kind.StreamRead or Kind.StreamWrite or Kind.FutureRead or Kind.FutureWrite } payload:
                    Add(module, payload, $"{moduleName}-{payload.Payload.Name}");
                    break;
                case ModuleImport.BuiltIn builtIn:
                    Add(module, builtIn);
                    break;
            }
        }

        foreach (ModuleExport export in module.Exports.All.Where(export => export.Role == ExportRole.Destructor))
        {
            Add($"dtor-{export.Resource!.Name}", new ShimKind.Destructor(module.Name, export.Name), CoreSignatures.OfI32(1, 0));
        }
    }

    private void Add(ClassifiedModule module, ModuleImport.Function import, string debugName)
    {
        UsedImport used = _plan.ImportOf(import.Item);
        Lowering lowering = used.Find(import.Value.Name, import.IsAsync)!;
        if (lowering.IsIndirect)
        {
            Add(
                debugName,
                new ShimKind.Lowered(used, lowering, module.Name, module.StringsOf(import)),
                CoreSignatures.OfImport(import.Value, import.IsAsync),
                lowering.Needs);
        }

        AddRealloc(module, beforeModules: !lowering.IsIndirect, lowering.Needs, module.Exports.ReallocForImports);
    }

    private void Add(ClassifiedModule module, WorldItem item, WitFunction function)
    {
        CanonNeeds needs = CanonNeedsFinder.OfTaskReturn(function);
        if (needs != CanonNeeds.None && !_hasMemory)
        {
            Add(
                $"task-return-{function.Name}",
                new ShimKind.TaskReturn(module.Name, item, function, module.StringsOf(item, function.Name)),
                CoreSignatures.OfTaskReturn(function),
                needs);
        }
    }

    private void Add(ClassifiedModule module, ModuleImport.PayloadBuiltIn import, string debugName)
    {
        CanonNeeds needs = CanonNeedsFinder.OfPayload(import.Payload.Payload, import.Kind, import.IsAsync);
        if (!needs.HasFlag(CanonNeeds.Realloc) && _hasMemory)
        {
            return;
        }

        var kind = new ShimKind.Payload(module.Name, import.Payload, import.Kind, import.IsAsync);
        Add(debugName, kind, PayloadNames.TypeOf(import.Kind), needs);
        AddRealloc(module, beforeModules: false, needs, PayloadRealloc(module, import.Payload));
    }

    private void Add(ClassifiedModule module, ModuleImport.BuiltIn import)
    {
        switch (import.Kind)
        {
            case Kind.WaitableSetWait when !_hasMemory:
                Add("waitable-set.wait", new ShimKind.BuiltIn(import, null), CoreSignatures.OfI32(2, 1));
                break;
            case Kind.WaitableSetPoll when !_hasMemory:
                Add("waitable-set.poll", new ShimKind.BuiltIn(import, null), CoreSignatures.OfI32(2, 1));
                break;
            case Kind.ErrorContextNew when !_hasMemory:
                Add("error-new", new ShimKind.BuiltIn(import, null), CoreSignatures.OfI32(2, 1), CanonNeeds.Memory | CanonNeeds.Strings);
                break;
            case Kind.ErrorContextDebugMessage:
                const CanonNeeds Needs = CanonNeeds.Memory | CanonNeeds.Strings | CanonNeeds.Realloc;
                Add("error-debug-message", new ShimKind.BuiltIn(import, module.Name ?? ""), CoreSignatures.OfI32(2, 0), Needs);
                AddRealloc(module, beforeModules: false, Needs, module.Exports.ReallocForImports);
                break;
            case Kind.ThreadNewIndirect:
                Add("thread.new-indirect", new ShimKind.BuiltIn(import, null), CoreSignatures.OfI32(2, 1));
                break;
        }
    }

    /// <summary>The function of a module that allocates for the values of a stream or future, or null.</summary>
    public static string? PayloadRealloc(ClassifiedModule module, PayloadType payload) =>
        payload.Function is null ? null : payload.IsImport ? module.Exports.ReallocForImports : module.Exports.ReallocForExports;

    private void AddRealloc(ClassifiedModule module, bool beforeModules, CanonNeeds needs, string? export)
    {
        if (needs.HasFlag(CanonNeeds.Realloc) && _plan.Realloc(module, export) is var (owner, name) && NeedsReallocShim(beforeModules))
        {
            Add($"realloc-{owner.DebugName}-{name}", new ShimKind.Realloc(owner.Name, name), CoreSignatures.Realloc);
        }
    }

    // Each thing has one shim, however many imports it serves.
    private void Add(string debugName, ShimKind kind, CoreFuncType type, CanonNeeds needs = CanonNeeds.None) =>
        _shims.TryAdd(kind, new Shim(_shims.Count.ToString(CultureInfo.InvariantCulture), debugName, kind, type, needs));
}
