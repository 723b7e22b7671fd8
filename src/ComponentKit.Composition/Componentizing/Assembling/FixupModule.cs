using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Builds the core module that is instantiated last: it fills the table of the shims, and calls what is to be called first.</summary>
/// <remarks>Functions that it defines itself come behind all imports, so they are collected and written at the end.</remarks>
internal sealed class FixupModule
{
    private readonly CoreModuleBuilder _builder = new();
    private readonly Dictionary<(string, string), (uint Index, CoreExternType Type)> _imports = [];
    private readonly OrderedDictionary<string, FixupInstance> _instances = new(StringComparer.Ordinal);
    private readonly List<(uint Function, uint Global)> _globals = [];
    private readonly List<uint> _table = [];
    private readonly List<HookedFunction> _hooked = [];
    private readonly Dictionary<uint, int> _replaced = [];
    private readonly List<Action<InstructionWriter>> _preparations = [];
    private readonly List<uint> _starts = [];
    private readonly string _file;
    private (uint Hook, bool HasHook) _hook;

    /// <param name="file">How messages name the component.</param>
    public FixupModule(string file)
    {
        _file = file;
        _builder.Names = CoreNames.None with { Module = "wit-component:fixups" };
    }

    /// <summary>The instances that it imports from, in order.</summary>
    public IReadOnlyCollection<FixupInstance> Instances => _instances.Values;

    /// <summary>The functions that tell a hook, in order; the first is exported as <c>hook0</c> if it replaces an export.</summary>
    public IReadOnlyList<HookedFunction> Hooked => _hooked;

    /// <summary>Imports something, unless it is there.</summary>
    /// <returns>Its index.</returns>
    /// <exception cref="DiagnosticException">It is there with another type, or another instance has the name.</exception>
    public uint Import(FixupInstance instance, string name, CoreExternType type)
    {
        if (!_instances.TryAdd(instance.Name, instance) && _instances[instance.Name] != instance)
        {
            throw Fail($"a module is named `{instance.Name}`, as a part of the component is that is made here");
        }

        if (_imports.TryGetValue((instance.Name, name), out (uint Index, CoreExternType Type) known))
        {
            return known.Type.Equals(type) ? known.Index : throw Fail($"`{name}` of `{instance.Name}` is used with two types");
        }

        uint index = _builder.Import(instance.Name, name, type);
        _imports.Add((instance.Name, name), (index, type));
        CoreIndexSpace? named = type switch
        {
            CoreExternType.Func => CoreIndexSpace.Function,
            CoreExternType.Global => CoreIndexSpace.Global,
            _ => null,
        };
        if (named is { } space)
        {
            _builder.Names = _builder.Names.With(space, index, name);
        }

        return index;
    }

    /// <summary>Adds a function type, unless it is there.</summary>
    public void Intern(CoreFuncType type) => _builder.Type(type);

    /// <summary>Imports a function.</summary>
    public uint ImportFunction(FixupInstance instance, string name, CoreFuncType type) =>
        Import(instance, name, new CoreExternType.Func(_builder.Type(type)));

    /// <summary>Imports a global of type <c>i32</c>.</summary>
    public uint ImportGlobal(FixupInstance instance, string name, bool isMutable) =>
        Import(instance, name, new CoreExternType.Global(CoreValueType.I32, isMutable, IsShared: false));

    /// <summary>Fills in a shim.</summary>
    /// <param name="shim">The shim.</param>
    /// <param name="usesGlobals">Whether shims call through globals.</param>
    public void Fill(Shim shim, bool usesGlobals)
    {
        uint type = _builder.Type(shim.Type);
        uint function = Import(FixupInstance.Actual, shim.Name, new CoreExternType.Func(type));
        if (usesGlobals)
        {
            var globalType = new CoreExternType.Global(CoreValueType.Ref(new CoreHeapType((int)type)), IsMutable: true, IsShared: false);
            _globals.Add((function, Import(FixupInstance.Shims, ShimNames.Global(shim), globalType)));
        }
        else
        {
            _table.Add(function);
        }
    }

    /// <summary>Has something done before any function of the user's is called.</summary>
    public void Prepare(Action<InstructionWriter> write) => _preparations.Add(write);

    /// <summary>Has a function called when all is there.</summary>
    public void Call(uint function) => _starts.Add(function);

    /// <summary>Adds an element segment.</summary>
    public void AddElements(CoreElementSegment segment) => _builder.AddElements(segment);

    /// <summary>Adds a data segment.</summary>
    public void AddData(CoreDataSegment segment) => _builder.AddData(segment);

    /// <summary>Has the hook told of the calls at the start.</summary>
    public void HookStart(uint hook) => _hook = (hook, true);

    /// <summary>Adds a function that tells a hook.</summary>
    /// <returns>Its place among those.</returns>
    public int Hook(HookedFunction function)
    {
        _hooked.Add(function);
        return _hooked.Count - 1;
    }

    /// <summary>Fills in a shim with a function that tells a hook.</summary>
    /// <param name="function">What it would be filled in with.</param>
    /// <param name="hooked">The place of the other function.</param>
    public void Replace(uint function, int hooked) => _replaced[function] = hooked;

    /// <summary>The index of what a shim stands for, as the module imports it.</summary>
    public uint ActualOf(Shim shim) => _imports[(FixupInstance.Actual.Name, shim.Name)].Index;

    /// <summary>The module, or null where there is nothing to do.</summary>
    public byte[]? Build(ComponentizerOptions options)
    {
        bool isEmpty = _globals.Count + _table.Count + _hooked.Count + _preparations.Count + _starts.Count == 0
            && _builder.NextIndex(CoreIndexSpace.Element) + _builder.NextIndex(CoreIndexSpace.Data) == 0;
        if (isEmpty)
        {
            return null;
        }

        uint firstHooked = _builder.NextIndex(CoreIndexSpace.Function);
        for (int i = 0; i < _hooked.Count; i++)
        {
            (InstructionWriter code, CoreValueType[] locals) = _hooked[i].Write();
            uint index = _builder.AddFunction(_hooked[i].Type, code, locals);
            _builder.Names = _builder.Names.With(CoreIndexSpace.Function, index, $"hook-{_hooked[i].Name}");
            if (_hooked[i].Replaces is not null)
            {
                _builder.Export($"hook{i}", CoreIndexSpace.Function, index);
            }
        }

        uint Resolve(uint function) => _replaced.TryGetValue(function, out int hooked) ? firstHooked + (uint)hooked : function;
        FillTable(Resolve);
        AddStart(Resolve);
        if (_globals.Count > 0)
        {
            _builder.AddElements(new CoreElementSegment(new CoreSegmentMode.Declarative())
            {
                Functions = [.. _globals.Select(item => Resolve(item.Function))],
            });
        }

        return GeneratedModule.Finish(_builder, options);
    }

    private void FillTable(Func<uint, uint> resolve)
    {
        if (_table.Count == 0)
        {
            return;
        }

        var size = (ulong)_table.Count;
        uint table = Import(
            FixupInstance.Shims, ShimNames.Table, new CoreExternType.Table(CoreValueType.FuncRef, new CoreLimits(size, size, false, false, null)));
        _builder.AddElements(new CoreElementSegment(CoreSegmentMode.At(0, table)) { Functions = [.. _table.Select(resolve)] });
    }

    private void AddStart(Func<uint, uint> resolve)
    {
        bool isHooked = _hook.HasHook && _starts.Count > 0;
        if (_globals.Count + _preparations.Count + _starts.Count == 0)
        {
            return;
        }

        if (_globals.Count + _preparations.Count == 0 && _starts.Count == 1 && !isHooked)
        {
            _builder.Start = _starts[0];
            return;
        }

        var code = new InstructionWriter();
        foreach ((uint function, uint global) in _globals)
        {
            code.RefFunc(resolve(function)).GlobalSet(global);
        }

        foreach (Action<InstructionWriter> write in _preparations)
        {
            write(code);
        }

        Tell(code, isHooked, TaskEvent.InitializeStart);
        foreach (uint function in _starts)
        {
            code.Call(function);
        }

        Tell(code, isHooked, TaskEvent.InitializeFinish);
        uint start = _builder.AddFunction(Modules.CoreSignatures.Thunk, code.End());
        _builder.Names = _builder.Names.With(CoreIndexSpace.Function, start, "start");
        _builder.Start = start;
    }

    private void Tell(InstructionWriter code, bool isHooked, TaskEvent what)
    {
        if (isHooked)
        {
            code.I32Const((int)what).Call(_hook.Hook);
        }
    }

    private DiagnosticException Fail(string message) => ComponentizingFault.In(ComponentizingDiagnostics.UnfitModule, _file, message);
}
