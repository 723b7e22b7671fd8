using Guests.Sampler;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>A host that keeps what the guest tells it.</summary>
internal sealed class SamplerHost : Sampler.IImports, IHost
{
    public IHost Host => this;

    internal List<string> Logged { get; } = [];

    internal IReadOnlyList<string> NamesToGive { get; init; } = [];

    internal Action<string> OnLog { get; init; } = _ => { };

    public void Log(string message)
    {
        Logged.Add(message);
        OnLog(message);
    }

    public IReadOnlyList<string> Names() => NamesToGive;

    public uint Scale(uint value) => value * 10;
}
