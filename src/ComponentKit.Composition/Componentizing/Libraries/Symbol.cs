namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>What libraries export and import by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it is.</param>
internal sealed record Symbol(string Name, SymbolType Type)
{
    /// <summary>The order in which symbols are laid out.</summary>
    public static IComparer<Symbol> Order { get; } = Comparer<Symbol>.Create(static (a, b) =>
        string.CompareOrdinal(a.Name, b.Name) is var byName and not 0 ? byName : string.CompareOrdinal(a.Type.Order, b.Type.Order));

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Type})";
}
