using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>A resource that the host implements.</summary>
/// <param name="Item">The resource in WIT.</param>
/// <param name="Name">The contract of its values.</param>
/// <param name="Factory">The contract of its constructor and static functions, which is written only where there are any.</param>
/// <param name="Property">The property of the interface's contract that has the factory.</param>
/// <param name="Functions">The constructor, methods and static functions.</param>
internal sealed record HostResourcePlan(
    ItemPlan Item, string Name, string Factory, string Property, ImmutableArray<ImportFunctionPlan> Functions)
    : TypePlan(Item, Name)
{
    /// <summary>The functions of the values.</summary>
    public IEnumerable<ImportFunctionPlan> Methods => Functions.Where(f => f.IsMethod);

    /// <summary>The functions of the factory.</summary>
    public IEnumerable<ImportFunctionPlan> FactoryFunctions => Functions.Where(f => !f.IsMethod);
}
