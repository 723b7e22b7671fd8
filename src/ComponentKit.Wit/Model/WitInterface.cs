namespace ComponentKit.Wit.Model;

/// <summary>An interface: types and functions that a component imports or exports together.</summary>
public sealed class WitInterface : TypeOwner
{
    private readonly List<WitFunction> _functions = [];

    internal WitInterface(string? name, WitPackage? package)
        : base(name, package)
    {
    }

    /// <summary>All functions, those of resources included, in the order of their definition.</summary>
    public IReadOnlyList<WitFunction> Functions => _functions;

    /// <summary>The inline interface of another world that this is a copy of, by <c>include</c>; null for any other.</summary>
    internal WitInterface? CopiedFrom { get; init; }

    internal void Add(WitFunction function) => _functions.Add(function);
}
