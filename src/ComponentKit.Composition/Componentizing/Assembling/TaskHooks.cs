using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Wraps what is called from outside where the main module wants to be told of tasks, as libraries for C with threads do.</summary>
internal static class TaskHooks
{
    /// <summary>Adds the wrappers to the module of fix-ups, and lets shims lead to them.</summary>
    public static void Add(FixupModule fixups, ComponentPlan plan, ShimList shims)
    {
        if (plan.Main.Exports.TaskHook is not { } name)
        {
            return;
        }

        uint hook = fixups.ImportFunction(FixupInstance.Main, name, CoreSignatures.OfI32(1, 0));
        fixups.HookStart(hook);
        foreach (ClassifiedModule module in plan.Modules)
        {
            AddExports(fixups, module, hook);
        }

        var reallocs = new Dictionary<(string?, string), int>();
        foreach (ClassifiedModule module in plan.Modules)
        {
            foreach (string realloc in module.Exports.Reallocs)
            {
                uint inner = fixups.ImportFunction(FixupInstance.Of(module), realloc, CoreSignatures.Realloc);
                int place = fixups.Hook(new HookedFunction(
                    hook, inner, CoreSignatures.Realloc, realloc, TaskEvent.ReallocStart, TaskEvent.ReallocFinish, FixupInstance.Of(module)));
                reallocs.Add((module.Name, realloc), place);
            }
        }

        foreach (Shim shim in shims.All)
        {
            switch (shim.Kind)
            {
                case ShimKind.Destructor:
                    uint inner = fixups.ActualOf(shim);
                    fixups.Replace(inner, fixups.Hook(new HookedFunction(
                        hook, inner, shim.Type, "resource-dtor", TaskEvent.DestructorStart, TaskEvent.DestructorFinish, null)));
                    break;
                case ShimKind.Realloc(var module, var export):
                    fixups.Replace(fixups.ActualOf(shim), reallocs[(module, export)]);
                    break;
            }
        }
    }

    private static void AddExports(FixupModule fixups, ClassifiedModule module, uint hook)
    {
        foreach (ModuleExport export in module.Exports.All.Where(export => export.Role == ExportRole.Function))
        {
            (TaskEvent start, TaskEvent? end) = export.Abi switch
            {
                CanonAbi.Sync => (TaskEvent.SyncStart, TaskEvent.SyncFinish),
                CanonAbi.AsyncStackful => (TaskEvent.AsyncStart, TaskEvent.AsyncFinish),
                _ => (TaskEvent.AsyncStart, (TaskEvent?)null),
            };
            Add(export.Name, CoreSignatures.OfExport(export.Function!, export.Abi), start, end);
            if (module.Exports.Find(export.Item!, export.Function!, ExportRole.PostReturn) is { } postReturn)
            {
                Binary.Sections.CoreFuncType type = new(CoreSignatures.OfExport(export.Function!, export.Abi).Results, []);
                Add(postReturn.Name, type, TaskEvent.PostReturnStart, TaskEvent.PostReturnFinish);
            }

            if (module.Exports.Find(export.Item!, export.Function!, ExportRole.Callback) is { } callback)
            {
                Add(callback.Name, CoreSignatures.Callback, TaskEvent.AsyncResume, null);
            }
        }

        void Add(string name, Binary.Sections.CoreFuncType type, TaskEvent start, TaskEvent? end)
        {
            uint inner = fixups.ImportFunction(FixupInstance.Of(module), name, type);
            fixups.Hook(new HookedFunction(hook, inner, type, name, start, end, FixupInstance.Of(module)));
        }
    }
}
