namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>What the generator remembers of a type, to make mostly good use of it.</summary>
/// <param name="Kind">What it is of.</param>
internal sealed record GeneratedType(GeneratedKind Kind)
{
    /// <summary>The flat types of a value, or of a function's parameters: a letter each, <c>i l f d</c> for 32 and 64 bits.</summary>
    public string Flat { get; init; } = "";

    /// <summary>The flat types of a function's result.</summary>
    public string FlatResult { get; init; } = "";

    /// <summary>Whether a function is async.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether imports and exports may mention it: it has a name, or needs none.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it holds a borrowed handle.</summary>
    public bool HasBorrow { get; init; }

    /// <summary>The opcode of a value's type.</summary>
    public byte Opcode { get; init; }

    /// <summary>What an instance or component exports.</summary>
    public IReadOnlyList<GeneratedExtern> Exports { get; init; } = [];

    /// <summary>What a component imports.</summary>
    public IReadOnlyList<GeneratedExtern> Imports { get; init; } = [];
}
