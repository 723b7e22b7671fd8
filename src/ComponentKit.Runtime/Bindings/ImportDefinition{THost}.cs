using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Bindings;

/// <summary>What bindings offer to components under one name, implemented by one object of the host.</summary>
/// <typeparam name="THost">The contract that the host implements.</typeparam>
/// <param name="name">The interface; null for the world itself.</param>
/// <param name="functions">The functions.</param>
public sealed class ImportDefinition<THost>(string? name, params ImportFunction<THost>[] functions) : ImportDefinition(name)
    where THost : class
{
    internal override int FunctionCount => functions.Length;

    internal override (string Name, string Signature) Describe(int function) =>
        (functions[function].Name, functions[function].Signature);

    internal override string? Unsupported(int function) => functions[function].Unsupported;

    internal override void CheckHost(object? host)
    {
        if (host is not THost)
        {
            throw new ArgumentException($"the imports lack an implementation of {typeof(THost)}", nameof(host));
        }
    }

    internal override Trampoline CreateTrampoline(int function, LiftLowerContext context, object host) =>
        new ImportTrampoline<THost>(context, (THost)host, functions[function].Handler);
}
