using ComponentKit.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace ComponentKit.CodeFixes;

/// <summary>Writes a type for each contract of a world that nothing implements: <c>FilesHost</c> for <c>IFiles</c>.</summary>
internal static class ContractTypes
{
    /// <summary>The types' text.</summary>
    /// <param name="world">The world's class, in whose namespace they go.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="taken">Names that other new types have there.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IEnumerable<string> Write(
        INamedTypeSymbol world, Compilation compilation, HashSet<string> taken, CancellationToken cancellation)
    {
        var implemented = new ImplementedInterfaces(compilation.Assembly);
        foreach (INamedTypeSymbol contract in MissingImplementationAnalyzer.FindMissing(world, compilation, implemented, cancellation))
        {
            string name = NameOf(contract, world, taken);
            IEnumerable<string> stubs = new StubPlanner(null, name, isVisibleOutside: false).Plan(contract);
            yield return $"internal sealed class {name} : {Stub.Type(contract)}\n{{\n{string.Join("\n\n", stubs)}\n}}";
        }
    }

    private static string NameOf(INamedTypeSymbol contract, INamedTypeSymbol world, HashSet<string> taken)
    {
        // `IImports` has its world around it.
        string stem = contract.ContainingType is { } owner ? owner.Name : contract.Name.Substring(1);
        string name = stem + "Host";
        for (int i = 2; taken.Contains(name) || world.ContainingNamespace.GetTypeMembers(name).Any(); i++)
        {
            name = $"{stem}Host{i}";
        }

        taken.Add(name);
        return name;
    }
}
