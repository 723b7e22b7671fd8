namespace ComponentKit.Runtime.Bindings;

/// <summary>A function that bindings offer to components.</summary>
/// <typeparam name="THost">The contract that the host implements.</typeparam>
/// <param name="Name">The name as components write it.</param>
/// <param name="Signature">The type, as <see cref="Wit.Printing.SignatureText"/> writes it.</param>
/// <param name="Handler">What answers.</param>
public sealed record ImportFunction<THost>(string Name, string Signature, ImportHandler<THost> Handler)
{
    /// <summary>Describes a function that bindings cannot offer yet: a component that wants it is refused.</summary>
    /// <param name="name">The name as components write it.</param>
    /// <param name="signature">The type.</param>
    /// <param name="unsupported">Why not.</param>
    public ImportFunction(string name, string signature, string unsupported)
        : this(name, signature, (_, _) => throw new NotSupportedException($"`{name}` cannot be answered yet: {unsupported}")) =>
        Unsupported = unsupported;

    /// <summary>Why bindings cannot offer the function yet; null where they can.</summary>
    public string? Unsupported { get; }
}
