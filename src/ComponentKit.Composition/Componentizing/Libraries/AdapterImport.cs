namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>What a library imports of an adapter.</summary>
/// <param name="Module">The adapter.</param>
/// <param name="Name">The name there.</param>
/// <param name="Type">What it is.</param>
internal sealed record AdapterImport(string Module, string Name, SymbolType Type) : IComparable<AdapterImport>
{
    /// <summary>The name under which the environment hands it on.</summary>
    public string EnvironmentName => $"{Module}:{Name}";

    /// <inheritdoc/>
    public int CompareTo(AdapterImport? other) =>
        other is null ? 1
        : string.CompareOrdinal(Module, other.Module) is var byModule and not 0 ? byModule
        : string.CompareOrdinal(Name, other.Name) is var byName and not 0 ? byName
        : string.CompareOrdinal(Type.Order, other.Type.Order);
}
