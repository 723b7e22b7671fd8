using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Linking;

/// <summary>A function that core code calls and the host answers.</summary>
/// <param name="ComponentInstance">The component instance whose core code calls it.</param>
public abstract record PlanTrampoline(int ComponentInstance)
{
    /// <summary><c>canon lower</c> of a function that the component imports.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Import">The index of the import.</param>
    /// <param name="Options">The index of the caller's canonical options.</param>
    /// <param name="Abi">Whether it is lowered with <c>async</c>.</param>
    public sealed record LowerImport(int ComponentInstance, int Import, int Options, CanonAbi Abi) : PlanTrampoline(ComponentInstance);

    /// <summary><c>canon lower</c> of a function that another component instance implements.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Function">The index of the lifted function.</param>
    /// <param name="Options">The index of the caller's canonical options.</param>
    /// <param name="Abi">Whether it is lowered with <c>async</c>.</param>
    public sealed record Call(int ComponentInstance, int Function, int Options, CanonAbi Abi) : PlanTrampoline(ComponentInstance);

    /// <summary><c>canon resource.new</c>.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Resource">The index of the resource type.</param>
    public sealed record ResourceNew(int ComponentInstance, int Resource) : PlanTrampoline(ComponentInstance);

    /// <summary><c>canon resource.rep</c>.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Resource">The index of the resource type.</param>
    public sealed record ResourceRep(int ComponentInstance, int Resource) : PlanTrampoline(ComponentInstance);

    /// <summary><c>canon resource.drop</c>.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Resource">The index of the resource type.</param>
    public sealed record ResourceDrop(int ComponentInstance, int Resource) : PlanTrampoline(ComponentInstance);

    /// <summary>What the adapters of one core module leave to the runtime. The first parameter says what.</summary>
    /// <param name="ComponentInstance">The component instance whose calls go through the adapters.</param>
    /// <param name="Nodes">What it can be, by its number.</param>
    public sealed record Assist(int ComponentInstance, ImmutableArray<AssistNode> Nodes) : PlanTrampoline(ComponentInstance);

    /// <summary>Any other built-in, as the binary has it.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Definition">The built-in with its operands.</param>
    /// <param name="Options">The index of its canonical options: of its memory alone, where it has no others.</param>
    /// <param name="Payload">A function whose result, if any, is what <c>task.return</c> takes, or what its stream or future carries.</param>
    /// <param name="Type">The type of the core function, or null where it is not known before the engine reads the modules.</param>
    /// <param name="Offset">Where it is in the component, in bytes.</param>
    public sealed record BuiltIn(
        int ComponentInstance, Canon.BuiltIn Definition, int Options, PlanFunctionType Payload, CoreFuncType? Type, long Offset)
        : PlanTrampoline(ComponentInstance);
}
