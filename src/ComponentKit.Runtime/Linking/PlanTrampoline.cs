using ComponentKit.Binary.Sections;

namespace ComponentKit.Runtime.Linking;

/// <summary>A function that core code calls and the host answers.</summary>
/// <param name="ComponentInstance">The component instance whose core code calls it.</param>
public abstract record PlanTrampoline(int ComponentInstance)
{
    /// <summary><c>canon lower</c> of a function that the component imports.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Import">The index of the import.</param>
    /// <param name="Options">The index of the canonical options.</param>
    public sealed record LowerImport(int ComponentInstance, int Import, int Options) : PlanTrampoline(ComponentInstance);

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

    /// <summary>Any other built-in, as the binary has it.</summary>
    /// <param name="ComponentInstance">The component instance that calls.</param>
    /// <param name="Definition">The built-in with its operands.</param>
    /// <param name="Offset">Where it is in the component, in bytes.</param>
    public sealed record BuiltIn(int ComponentInstance, Canon.BuiltIn Definition, long Offset) : PlanTrampoline(ComponentInstance);
}
