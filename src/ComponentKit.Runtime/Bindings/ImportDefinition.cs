using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Bindings;

/// <summary>What bindings offer to components under one name: an interface, or the functions of a world itself.</summary>
public abstract class ImportDefinition
{
    private protected ImportDefinition(string? name) => Name = name;

    /// <summary>The interface, such as <c>docs:adder/log@0.1.0</c>; null for the world itself.</summary>
    public string? Name { get; }

    /// <summary>The resource types that are defined here, whose values are objects of the host.</summary>
    public IReadOnlyList<ImportResource> Resources { get; init; } = [];

    /// <summary>The number of functions.</summary>
    internal abstract int FunctionCount { get; }

    internal abstract (string Name, string Signature) Describe(int function);

    /// <summary>Why a function cannot be offered yet; null where it can.</summary>
    internal abstract string? Unsupported(int function);

    /// <summary>Checks that an object is what the definition's handlers take.</summary>
    internal abstract void CheckHost(object? host);

    internal abstract Trampoline CreateTrampoline(int function, LiftLowerContext context, object host);
}
