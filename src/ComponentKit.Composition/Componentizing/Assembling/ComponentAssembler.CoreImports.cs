using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Model;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <content>What core modules import.</content>
internal sealed partial class ComponentAssembler
{
    private const CanonNeeds NeedsOfErrorContext = CanonNeeds.Memory | CanonNeeds.Strings;

    // Inline exports cannot have the order of evaluation wrong: each is made when its turn comes.
    private SortIndex Give(ClassifiedModule module, ModuleImport import, ShimList shims) => import switch
    {
        ModuleImport.Memory => new SortIndex(
            Sort.CoreMemory, _memory ?? throw MissingPart($"`{module.DebugName}` imports a memory, but the main module exports none named `memory`")),
        ModuleImport.ModuleExport(var sort, var of, var name) => new SortIndex(sort, AliasCore(sort, FindInstance(KeyOf(of)), name)),
        _ => new SortIndex(Sort.CoreFunc, GiveFunction(module, import, shims)),
    };

    private uint GiveFunction(ClassifiedModule module, ModuleImport import, ShimList shims) => import switch
    {
        ModuleImport.Function function => GiveFunction(module, function, shims),
        ModuleImport.AdapterExport(var adapter, var name, _) => AliasShim(shims, new ShimKind.Adapter(adapter, name)),
        ModuleImport.ImportedResourceDrop(_, var resource) =>
            _builder.BuiltIn(new Canon.BuiltIn(Kind.ResourceDrop) { TypeIndex = TypeIndexOf(resource) }),
        ModuleImport.ExportedResource(var kind, var resource) =>
            _builder.BuiltIn(new Canon.BuiltIn(kind) { TypeIndex = IndexOfExported(resource) }),
        ModuleImport.TaskReturn taskReturn => GiveTaskReturn(module, taskReturn, shims),
        ModuleImport.PayloadBuiltIn payload => GivePayload(module, payload, shims),
        ModuleImport.ThreadMemory(var isSet, var type) => GiveThreadMemory(isSet, type),
        ModuleImport.BuiltIn builtIn => GiveBuiltIn(module, builtIn, shims),
        _ => throw new ArgumentOutOfRangeException(nameof(import)),
    };

    private uint IndexOfExported(TypeDef resource) => _types.Named.TryGetValue(resource, out uint index)
        ? index
        : throw ComponentizingFault.In(
            ComponentizingDiagnostics.UnknownImport, _file, $"a core module uses the resource `{resource.Name}` before the module that implements it");

    private uint GiveFunction(ClassifiedModule module, ModuleImport.Function import, ShimList shims)
    {
        UsedImport used = _plan.ImportOf(import.Item);
        Lowering lowering = used.Find(import.Value.Name, import.IsAsync)!;
        StringEncodingOption strings = module.StringsOf(import);
        if (lowering.IsIndirect)
        {
            return AliasShim(shims, new ShimKind.Lowered(used, lowering, module.Name, strings));
        }

        uint function = AliasImported(used, import.Value);
        uint? realloc = Realloc(module, shims, beforeModules: true, lowering.Needs, module.Exports.ReallocForImports);
        uint index = _builder.Inner.Lower(function, Options(lowering.Needs, strings, realloc));
        return _builder.Name(Sort.CoreFunc, index, import.Value.Name);
    }

    private uint AliasImported(UsedImport import, WitFunction function) => import.Item is { } item
        ? _builder.AliasExport(Sort.Func, _instances[item.Value], function.Name)
        : _importedFunctions[function.Name];

    private uint GiveTaskReturn(ClassifiedModule module, ModuleImport.TaskReturn import, ShimList shims)
    {
        StringEncodingOption strings = module.StringsOf(import.Item, import.Value.Name);
        CanonNeeds needs = CanonNeedsFinder.OfTaskReturn(import.Value);
        return needs == CanonNeeds.None || _memory is not null
            ? MakeTaskReturn(import.Item, import.Value, needs, strings)
            : AliasShim(shims, new ShimKind.TaskReturn(module.Name, import.Item, import.Value, strings));
    }

    // The world's own functions can only mention types that are imported.
    private uint MakeTaskReturn(WorldItem item, WitFunction function, CanonNeeds needs, StringEncodingOption strings)
    {
        TypeEncoder types = RootTypes((item as WorldItem.Interface)?.Value);
        ValType? result = function.Result is { } type ? types.Visit(type) : null;
        return _builder.BuiltIn(new Canon.BuiltIn(Kind.TaskReturn) { Result = result, Options = Options(needs, strings, null) });
    }

    private uint GivePayload(ClassifiedModule module, ModuleImport.PayloadBuiltIn import, ShimList shims)
    {
        if (import.Kind is not (Kind.StreamRead or Kind.StreamWrite or Kind.FutureRead or Kind.FutureWrite))
        {
            return _builder.BuiltIn(new Canon.BuiltIn(import.Kind) { TypeIndex = PayloadIndex(import.Payload, import.Kind), IsAsync = import.IsAsync });
        }

        var kind = new ShimKind.Payload(module.Name, import.Payload, import.Kind, import.IsAsync);
        return shims.Find(kind) is not null ? AliasShim(shims, kind) : MakePayload(kind, shims, beforeModules: true);
    }

    private uint MakePayload(ShimKind.Payload kind, ShimList shims, bool beforeModules)
    {
        ClassifiedModule module = _plan.ModuleOf(kind.Module);
        PayloadType payload = kind.Type;
        CanonNeeds needs = CanonNeedsFinder.OfPayload(payload.Payload, kind.Kind, kind.IsAsync);
        StringEncodingOption? strings = payload is not { Function: { } function, Item: { } item } ? null
            : payload.IsImport ? module.Source.ImportStrings.Find(item, function.Name)
            : module.Source.ExportStrings.Find(item, function.Name);
        uint? realloc = Realloc(module, shims, beforeModules, needs, ShimList.PayloadRealloc(module, payload));
        uint type = PayloadIndex(payload, kind.Kind);
        return _builder.BuiltIn(new Canon.BuiltIn(kind.Kind)
        {
            TypeIndex = type,
            Options = Options(needs, strings ?? StringEncodingOption.Utf8, realloc),
        });
    }

    private uint PayloadIndex(PayloadType payload, Kind kind)
    {
        TypeEncoder types = RootTypes(payload.IsImport ? null : payload.Interface);
        WitType type = payload.Type ?? (kind is >= Kind.StreamNew and <= Kind.StreamDropWritable ? UnitStream : UnitFuture);
        return types.Visit(type).TypeIndex;
    }

    private static StreamType UnitStream { get; } = new((WitType?)null);

    private static FutureType UnitFuture { get; } = new((WitType?)null);

    private uint GiveThreadMemory(bool isSet, CoreValueType type) => _plan.UsesThreadSlot
        ? _builder.BuiltIn(new Canon.BuiltIn(isSet ? Kind.ContextSet : Kind.ContextGet) { ValueType = type, Slot = 1 })
        : AliasCore(Sort.CoreFunc, _shimInstance!.Value, isSet ? ShimNames.SetThreadMemory : ShimNames.GetThreadMemory);

    private uint GiveBuiltIn(ClassifiedModule module, ModuleImport.BuiltIn import, ShimList shims)
    {
        bool needsMemory = import.Kind is Kind.WaitableSetWait or Kind.WaitableSetPoll or Kind.ErrorContextNew;
        return import.Kind switch
        {
            Kind.ErrorContextDebugMessage => AliasShim(shims, new ShimKind.BuiltIn(import, module.Name ?? "")),
            Kind.ThreadNewIndirect => AliasShim(shims, new ShimKind.BuiltIn(import, null)),
            _ when needsMemory && _memory is null => AliasShim(shims, new ShimKind.BuiltIn(import, null)),
            _ => MakeBuiltIn(import),
        };
    }

    private uint MakeBuiltIn(ModuleImport.BuiltIn import)
    {
        bool waits = import.Kind is Kind.WaitableSetWait or Kind.WaitableSetPoll;
        return _builder.BuiltIn(new Canon.BuiltIn(import.Kind)
        {
            IsAsync = import.IsAsync,
            IsCancellable = import.IsCancellable,
            ValueType = import.ValueType,
            Slot = import.Slot,
            Memory = waits ? _memory ?? throw MissingPart("the core module waits for events, but it exports no memory named `memory` to write them to") : 0,
            Options = import.Kind == Kind.ErrorContextNew ? Options(NeedsOfErrorContext, import.Strings, null) : CanonOptions.None,
        });
    }

    private uint MakeActual(Shim shim, ShimList shims)
    {
        switch (shim.Kind)
        {
            case ShimKind.Lowered(var import, var lowering, var name, var strings):
                ClassifiedModule module = _plan.ModuleOf(name);
                uint function = AliasImported(import, lowering.Function);
                uint? realloc = Realloc(module, shims, beforeModules: false, shim.Needs, module.Exports.ReallocForImports);
                return _builder.Name(Sort.CoreFunc, _builder.Inner.Lower(function, Options(shim.Needs, strings, realloc)), shim.DebugName);
            case ShimKind.Adapter(var adapter, var export):
                return AliasCore(Sort.CoreFunc, FindInstance(adapter), export);
            case ShimKind.Destructor(var of, var export):
                return AliasCore(Sort.CoreFunc, _coreInstances[KeyOf(of)], export);
            case ShimKind.Realloc(var of, var export):
                return AliasCore(Sort.CoreFunc, _coreInstances[KeyOf(of)], export);
            case ShimKind.Payload payload:
                return MakePayload(payload, shims, beforeModules: false);
            case ShimKind.TaskReturn(var of, var item, var returning, var strings):
                AliasReallocOf(_plan.ModuleOf(of));
                return MakeTaskReturn(item, returning, shim.Needs, strings);
            case ShimKind.BuiltIn({ Kind: Kind.ErrorContextDebugMessage } import, var of):
                return MakeDebugMessage(import, _plan.ModuleOf(of == "" ? null : of), shims, shim.Needs);
            case ShimKind.BuiltIn({ Kind: Kind.ThreadNewIndirect }, _):
                return MakeThreadNew();
            case ShimKind.BuiltIn(var import, _):
                return MakeBuiltIn(import);
            default:
                throw new ArgumentOutOfRangeException(nameof(shim));
        }
    }

    // Other tools have it among the definitions here, though it is not used before exports are.
    private void AliasReallocOf(ClassifiedModule module)
    {
        if (module.Exports.ReallocForImports is { } realloc)
        {
            AliasCore(Sort.CoreFunc, _coreInstances[KeyOf(module.Name)], realloc, "realloc");
        }
    }

    private uint MakeDebugMessage(ModuleImport.BuiltIn import, ClassifiedModule module, ShimList shims, CanonNeeds needs)
    {
        uint? realloc = Realloc(module, shims, beforeModules: false, needs, module.Exports.ReallocForImports);
        return _builder.BuiltIn(new Canon.BuiltIn(import.Kind) { Options = Options(needs, import.Strings, realloc) });
    }

    private uint MakeThreadNew()
    {
        CoreSubType start = CoreSubType.Func(CoreSignatures.OfI32(1, 0));
        uint type = _builder.Name(Sort.CoreType, _builder.Inner.CoreType(new CoreDefType.Rec(new CoreRecType([start]))), "thread-start");
        string export = _plan.Main.Exports.FunctionTable
            ?? throw MissingPart("core modules start threads, but the main module exports no table named `__indirect_function_table` with their functions");
        uint table = AliasCore(Sort.CoreTable, _coreInstances[KeyOf(null)], export, "indirect-function-table");
        return _builder.BuiltIn(new Canon.BuiltIn(Kind.ThreadNewIndirect) { TypeIndex = type, Table = table });
    }

    private uint? Realloc(ClassifiedModule module, ShimList shims, bool beforeModules, CanonNeeds needs, string? export)
    {
        if (!needs.HasFlag(CanonNeeds.Realloc) || _plan.Realloc(module, export) is not var (owner, name))
        {
            return null;
        }

        return shims.NeedsReallocShim(beforeModules)
            ? AliasShim(shims, new ShimKind.Realloc(owner.Name, name))
            : AliasCore(Sort.CoreFunc, _coreInstances[KeyOf(owner.Name)], name);
    }
}
