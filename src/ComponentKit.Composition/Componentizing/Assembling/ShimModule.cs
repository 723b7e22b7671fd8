using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Builds the core module that is instantiated first: functions that call through a table, or through globals.</summary>
internal sealed class ShimModule
{
    private readonly CoreModuleBuilder _builder = new();
    private readonly Dictionary<CoreFuncType, uint> _traps = [];
    private readonly bool _usesGlobals;

    private ShimModule(bool usesGlobals)
    {
        _usesGlobals = usesGlobals;
        _builder.Names = CoreNames.None with { Module = "wit-component:shim" };
    }

    /// <summary>The module.</summary>
    /// <param name="shims">The shims.</param>
    /// <param name="memory">The memory that the main module imports, or null.</param>
    /// <param name="threadMemory">The type of the start of the thread's own memory, where that is a global; or null.</param>
    /// <param name="options">How components are made.</param>
    public static byte[] Build(ShimList shims, CoreLimits? memory, CoreValueType? threadMemory, ComponentizerOptions options)
    {
        var module = new ShimModule(options.UsesReturnCallRef);
        foreach (Shim shim in shims.All)
        {
            module.Add(shim);
        }

        if (shims.All.Count > 0 && !options.UsesReturnCallRef)
        {
            var size = (ulong)shims.All.Count;
            var type = new CoreExternType.Table(CoreValueType.FuncRef, new CoreLimits(size, size, false, false, null));
            module.Export(ShimNames.Table, CoreIndexSpace.Table, module._builder.AddTable(new CoreTable(type)));
        }

        if (memory is not null)
        {
            module.Export(ShimNames.Memory, CoreIndexSpace.Memory, module._builder.AddMemory(memory));
        }

        if (threadMemory is { } address)
        {
            module.AddThreadMemory(address);
        }

        return GeneratedModule.Finish(module._builder, options);
    }

    private void Add(Shim shim)
    {
        uint type = _builder.Type(shim.Type);
        uint trap = _usesGlobals ? Trap(shim.Type) : 0;
        uint function = _builder.DeclareFunction(type);
        var code = new InstructionWriter();
        for (uint i = 0; i < shim.Type.Parameters.Length; i++)
        {
            code.LocalGet(i);
        }

        if (_usesGlobals)
        {
            uint global = _builder.AddGlobal(CoreValueType.Ref(new CoreHeapType((int)type)), new InstructionWriter().RefFunc(trap).End(), isMutable: true);
            Export(ShimNames.Global(shim), CoreIndexSpace.Global, global);
            code.GlobalGet(global).Op(Opcode.ReturnCallRef, type);
        }
        else
        {
            code.I32Const((int)function).CallIndirect(type);
        }

        _builder.DefineFunction(function, code.End());
        Export(shim.Name, CoreIndexSpace.Function, function);
        Name(function, shim.DebugName);
    }

    // What is in a global before it gets its function.
    private uint Trap(CoreFuncType type)
    {
        if (!_traps.TryGetValue(type, out uint trap))
        {
            trap = _builder.AddFunction(type, new InstructionWriter().Unreachable().End());
            _traps.Add(type, trap);
            Name(trap, "trap stub before initialization");
        }

        return trap;
    }

    private void AddThreadMemory(CoreValueType address)
    {
        InstructionWriter zero = address == CoreValueType.I64 ? new InstructionWriter().I64Const(0) : new InstructionWriter().I32Const(0);
        uint getType = _builder.Type([], [address]);
        uint setType = _builder.Type([address], []);
        uint global = _builder.AddGlobal(address, zero.End(), isMutable: true);
        AddAccessor(ShimNames.GetThreadMemory, getType, new InstructionWriter().GlobalGet(global).End());
        AddAccessor(ShimNames.SetThreadMemory, setType, new InstructionWriter().LocalGet(0).GlobalSet(global).End());
    }

    private void AddAccessor(string name, uint type, InstructionWriter code)
    {
        uint function = _builder.DeclareFunction(type);
        _builder.DefineFunction(function, code);
        Export(name, CoreIndexSpace.Function, function);
        Name(function, name);
    }

    private void Export(string name, CoreIndexSpace space, uint index) => _builder.Export(name, space, index);

    private void Name(uint function, string name) => _builder.Names = _builder.Names.With(CoreIndexSpace.Function, function, name);
}
