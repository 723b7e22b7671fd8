namespace ComponentKit.Runtime.Bindings;

/// <summary>A function that bindings offer to components.</summary>
/// <typeparam name="THost">The contract that the host implements.</typeparam>
/// <param name="Name">The name as components write it.</param>
/// <param name="Signature">The type, as <see cref="Wit.Printing.SignatureText"/> writes it.</param>
/// <param name="Handler">What answers.</param>
public sealed record ImportFunction<THost>(string Name, string Signature, ImportHandler<THost> Handler);
