namespace ComponentKit.Runtime.Bindings;

/// <summary>Answers a call of an import: lifts the parameters, calls the host, lowers the result.</summary>
/// <typeparam name="THost">The contract that the host implements.</typeparam>
/// <param name="host">The host's implementation.</param>
/// <param name="call">The call.</param>
public delegate void ImportHandler<in THost>(THost host, ImportCall call);
