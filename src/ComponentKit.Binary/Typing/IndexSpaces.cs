using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Typing;

/// <summary>The index spaces of a component, one a sort: what each index stands for, by its type.</summary>
/// <remarks>
/// An index is given out by every definition of the sort, import, alias and export, in the order of the binary. Who walks
/// <see cref="ComponentBinary.Definitions"/> and counts along finds the type of each here.
/// </remarks>
public sealed class IndexSpaces
{
    internal List<FuncType> FuncList { get; } = [];

    internal List<WitType> ValueList { get; } = [];

    internal List<TypeEntry> TypeList { get; } = [];

    internal List<ComponentType> ComponentList { get; } = [];

    internal List<InstanceType> InstanceList { get; } = [];

    internal List<CoreExtern.Func> CoreFuncList { get; } = [];

    internal List<CoreExtern.Table> CoreTableList { get; } = [];

    internal List<CoreExtern.Memory> CoreMemoryList { get; } = [];

    internal List<CoreExtern.Global> CoreGlobalList { get; } = [];

    internal List<CoreExtern.Tag> CoreTagList { get; } = [];

    internal List<CoreTypeEntry> CoreTypeList { get; } = [];

    internal List<CoreModuleType> CoreModuleList { get; } = [];

    internal List<CoreInstanceType> CoreInstanceList { get; } = [];

    /// <summary>The functions.</summary>
    public IReadOnlyList<FuncType> Funcs => FuncList;

    /// <summary>The values (🪙).</summary>
    public IReadOnlyList<WitType> Values => ValueList;

    /// <summary>The types.</summary>
    public IReadOnlyList<TypeEntry> Types => TypeList;

    /// <summary>The components.</summary>
    public IReadOnlyList<ComponentType> Components => ComponentList;

    /// <summary>The instances.</summary>
    public IReadOnlyList<InstanceType> Instances => InstanceList;

    /// <summary>The core functions.</summary>
    public IReadOnlyList<CoreExtern.Func> CoreFuncs => CoreFuncList;

    /// <summary>The core tables.</summary>
    public IReadOnlyList<CoreExtern.Table> CoreTables => CoreTableList;

    /// <summary>The core memories.</summary>
    public IReadOnlyList<CoreExtern.Memory> CoreMemories => CoreMemoryList;

    /// <summary>The core globals.</summary>
    public IReadOnlyList<CoreExtern.Global> CoreGlobals => CoreGlobalList;

    /// <summary>The core tags.</summary>
    public IReadOnlyList<CoreExtern.Tag> CoreTags => CoreTagList;

    /// <summary>The core types.</summary>
    public IReadOnlyList<CoreTypeEntry> CoreTypes => CoreTypeList;

    /// <summary>The core modules.</summary>
    public IReadOnlyList<CoreModuleType> CoreModules => CoreModuleList;

    /// <summary>The core instances.</summary>
    public IReadOnlyList<CoreInstanceType> CoreInstances => CoreInstanceList;

    internal void Add(TypedExtern item)
    {
        switch (item)
        {
            case TypedExtern.CoreModule(var type):
                CoreModuleList.Add(type);
                break;
            case TypedExtern.Func(var type):
                FuncList.Add(type);
                break;
            case TypedExtern.Value(var type):
                ValueList.Add(type);
                break;
            case TypedExtern.Type(var entry):
                TypeList.Add(entry);
                break;
            case TypedExtern.Instance(var type):
                InstanceList.Add(type);
                break;
            case TypedExtern.Component(var type):
                ComponentList.Add(type);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    internal void Add(CoreExtern item)
    {
        switch (item)
        {
            case CoreExtern.Func func:
                CoreFuncList.Add(func);
                break;
            case CoreExtern.Table table:
                CoreTableList.Add(table);
                break;
            case CoreExtern.Memory memory:
                CoreMemoryList.Add(memory);
                break;
            case CoreExtern.Global global:
                CoreGlobalList.Add(global);
                break;
            case CoreExtern.Tag tag:
                CoreTagList.Add(tag);
                break;
            default:
                throw new InvalidOperationException();
        }
    }
}
