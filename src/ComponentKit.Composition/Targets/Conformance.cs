using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Targets;

/// <summary>Says whether what one side wants is what the other offers, function by function.</summary>
/// <remarks>
/// Offering more than is wanted is fine: a component that was built for a world keeps only the imports that it uses. Names have to
/// be equal but for versions, which have to be compatible (<see cref="CompatibleNames"/>). Types are compared by their text, which knows
/// structure only.
/// </remarks>
public static class Conformance
{
    /// <summary>Checks that a host offers what a component imports.</summary>
    /// <param name="component">How messages name the component's file.</param>
    /// <param name="world">The component's world.</param>
    /// <param name="offered">What the host offers.</param>
    /// <returns>A diagnostic for each thing that does not fit; none when all does.</returns>
    public static ImmutableArray<Diagnostic> CheckImports(string component, WitWorld world, IEnumerable<FunctionContract> offered) =>
        CheckImports(component, FunctionContract.Of(world.Imports), offered);

    /// <summary>Checks that a host offers what a component imports.</summary>
    /// <param name="component">How messages name the component's file.</param>
    /// <param name="wanted">What the component imports.</param>
    /// <param name="offered">What the host offers.</param>
    /// <returns>A diagnostic for each thing that does not fit; none when all does.</returns>
    public static ImmutableArray<Diagnostic> CheckImports(
        string component, IEnumerable<FunctionContract> wanted, IEnumerable<FunctionContract> offered) =>
        new ContractMatcher(component, ContractSides.Imports).Match(wanted, offered);

    /// <summary>Checks that a component exports what its caller was built for.</summary>
    /// <param name="component">How messages name the component's file.</param>
    /// <param name="world">The component's world.</param>
    /// <param name="wanted">What the caller is going to call.</param>
    /// <returns>A diagnostic for each thing that does not fit; none when all does.</returns>
    public static ImmutableArray<Diagnostic> CheckExports(string component, WitWorld world, IEnumerable<FunctionContract> wanted) =>
        new ContractMatcher(component, ContractSides.Exports).Match(wanted, FunctionContract.Of(world.Exports));
}
