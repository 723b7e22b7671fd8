using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of an import or export, resolved.</summary>
/// <param name="Sort">The index space that it belongs to.</param>
public abstract record TypedExtern(Sort Sort)
{
    /// <summary>A core module.</summary>
    /// <param name="ModuleType">Its type.</param>
    public sealed record CoreModule(CoreModuleType ModuleType) : TypedExtern(Sort.CoreModule);

    /// <summary>A function.</summary>
    /// <param name="FuncType">Its type.</param>
    public sealed record Func(FuncType FuncType) : TypedExtern(Sort.Func);

    /// <summary>A value (🪙).</summary>
    /// <param name="ValueType">Its type.</param>
    public sealed record Value(WitType ValueType) : TypedExtern(Sort.Value);

    /// <summary>A type.</summary>
    /// <param name="Entry">The type itself.</param>
    public sealed record Type(TypeEntry Entry) : TypedExtern(Sort.Type);

    /// <summary>An instance.</summary>
    /// <param name="InstanceType">Its type.</param>
    public sealed record Instance(InstanceType InstanceType) : TypedExtern(Sort.Instance);

    /// <summary>A component.</summary>
    /// <param name="ComponentType">Its type.</param>
    public sealed record Component(ComponentType ComponentType) : TypedExtern(Sort.Component);
}
