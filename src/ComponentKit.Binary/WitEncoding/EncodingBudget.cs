using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Counts what an encoding writes: the binary repeats what an interface uses, so that little text can stand for very much.</summary>
/// <param name="name">How messages name the package.</param>
internal sealed class EncodingBudget(string name)
{
    // What engines accept as the number of types of one binary.
    private const int MaximumItems = 1_000_000;

    private int _items;

    /// <summary>Counts one type, import, export or alias.</summary>
    /// <exception cref="DiagnosticException">There are too many.</exception>
    public void Take()
    {
        if (++_items > MaximumItems)
        {
            throw new DiagnosticException(new Diagnostic(
                WitEncodingDiagnostics.TooLarge,
                $"the binary form of `{name}` would have more than {MaximumItems} types, imports and exports",
                new DiagnosticLocation.Whole(name))
            {
                Help = "each interface carries copies of all that it uses: let fewer interfaces use each other, or split the package",
            });
        }
    }

    /// <summary>What a missing interface throws.</summary>
    public DiagnosticException Missing(string type) => new(new Diagnostic(
        WitEncodingDiagnostics.MissingInterface,
        $"the type `{type}` is used where its interface is neither imported nor exported",
        new DiagnosticLocation.Whole(name)));

    /// <summary>What a type throws that a world exports, which only components do.</summary>
    public DiagnosticException ExportedType(string type) => new(new Diagnostic(
        WitEncodingDiagnostics.NotValid,
        $"`{name}` exports the type `{type}`: WIT has types only in interfaces, and among the imports of worlds",
        new DiagnosticLocation.Whole(name)));
}
