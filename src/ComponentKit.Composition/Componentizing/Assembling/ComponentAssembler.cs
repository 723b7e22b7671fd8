using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Puts a component together.</summary>
/// <remarks>
/// First come the imports as far as they are used, then all core modules, then their instances: that of the shims, the main module,
/// adapters and libraries, fix-ups. Exports are lifted last. An exported interface is an instance of a nested component that does nothing
/// but give types their names.
/// </remarks>
internal sealed partial class ComponentAssembler
{
    private readonly ComponentPlan _plan;
    private readonly NamedComponentBuilder _builder = new();
    private readonly EncodingBudget _budget;
    private readonly TypeIndices _types = TypeIndices.ByParts();
    private readonly Dictionary<WitInterface, uint> _instances = [];
    private readonly Dictionary<string, uint> _importedFunctions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _coreModules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _coreInstances = new(StringComparer.Ordinal);
    private readonly Dictionary<(FixupInstance, string), uint> _hooked = [];
    private readonly string _file;
    private uint? _memory;
    private uint? _shimInstance;

    private ComponentAssembler(ComponentPlan plan)
    {
        _plan = plan;
        _file = plan.Main.Source.Input.File;
        _budget = new EncodingBudget(_file);
    }

    /// <summary>The component.</summary>
    /// <param name="plan">What is known of it.</param>
    /// <param name="fixups">Adds to the module that is instantiated last; null to add nothing.</param>
    /// <exception cref="DiagnosticException">Something that calls need is missing.</exception>
    public static ComponentBinary Assemble(ComponentPlan plan, Action<FixupModule>? fixups)
    {
        var assembler = new ComponentAssembler(plan);
        assembler.AddImports();
        assembler.AddCoreModules();
        assembler.AddCoreInstances(fixups);
        foreach (ClassifiedModule module in plan.Modules)
        {
            assembler.AddExports(module);
        }

        if (plan.Options.HasDebugNames)
        {
            assembler._builder.Inner.CustomSection("component-name", assembler._builder.WriteNames());
        }

        assembler._builder.Inner.CustomSection(Producers.SectionName, Producers.Write());
        return assembler._builder.Inner.Build(assembler._file);
    }

    private static string KeyOf(string? module) => module ?? "";

    private void AddCoreModules()
    {
        foreach (ClassifiedModule module in _plan.Modules)
        {
            string name = module.Name is null || module.IsLibrary ? module.DebugName : $"wit-component:adapter:{module.Name}";
            CoreModule named = module.Name is null || !_plan.Options.HasDebugNames ? module.Module : ModuleNaming.Name(module.Module, name);
            uint index = _builder.Inner.CoreModule(CoreModuleWriter.WriteParts(named));
            _coreModules.Add(KeyOf(module.Name), _builder.Name(Sort.CoreModule, index, name));
        }
    }

    // A function whose options came to be wrapped is called by way of the wrapper.
    private uint AliasHooked(ClassifiedModule module, string export) =>
        _hooked.TryGetValue((FixupInstance.Of(module), export), out uint wrapper)
            ? wrapper
            : AliasCore(Sort.CoreFunc, _coreInstances[KeyOf(module.Name)], export);

    private uint AliasCore(Sort sort, uint instance, string export, string? debugName = null) =>
        _builder.AliasCoreExport(sort, instance, export, debugName ?? export);

    private CanonOptions Options(CanonNeeds needs, StringEncodingOption strings, uint? realloc)
    {
        if (needs.HasFlag(CanonNeeds.Memory) && _memory is null)
        {
            throw MissingPart("calls pass values in memory, but the core module exports no memory named `memory`, or `cm32p2_memory`");
        }

        if (needs.HasFlag(CanonNeeds.Realloc) && realloc is null)
        {
            throw MissingPart("calls pass lists or strings into the core module, but it exports no allocator named `cabi_realloc`, or `cm32p2_realloc`");
        }

        return new CanonOptions
        {
            Memory = needs.HasFlag(CanonNeeds.Memory) ? _memory : null,
            Realloc = needs.HasFlag(CanonNeeds.Realloc) ? realloc : null,
            StringEncoding = needs.HasFlag(CanonNeeds.Strings) ? strings : null,
            IsAsync = needs.HasFlag(CanonNeeds.Async),
        };
    }

    private DiagnosticException MissingPart(string message) =>
        ComponentizingFault.In(ComponentizingDiagnostics.MissingPart, _file, message);
}
