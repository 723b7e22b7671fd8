using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>A function that a component offers to its host.</summary>
/// <param name="Path">The names that lead to it: those of the instances that it is in, if any, and its own.</param>
/// <param name="Function">The function with its type in words of WIT.</param>
/// <param name="Type">Its type, as the root component sees it.</param>
/// <param name="Callee">What is called.</param>
public sealed record PlanExport(ImmutableArray<string> Path, WitFunction Function, PlanFunctionType Type, PlanCallee Callee)
{
    /// <summary>The instance that the function is in, or null for a function of the world itself.</summary>
    public string? Interface => PlanPath.InterfaceOf(Path);
}
