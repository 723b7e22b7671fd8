using System.Text;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>Bindings and components that were made for two versions of one package.</summary>
public sealed class VersionTests
{
    [Fact]
    public void A_component_of_a_compatible_version_runs_with_bindings_of_another()
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Sampler("0.1.9"));
        var host = new SamplerHost { NamesToGive = ["Ada"] };

        using Guests.Sampler sampler = Guests.Sampler.Instantiate(component, host);

        Assert.Equal("text", sampler.Values.EchoString("text"));
        using var counter = new global::Guests.Sampler.Counter(sampler.Counters, 41);
        counter.Increment(1);
        Assert.Equal(42u, counter.Value());
        sampler.GreetAll();
        Assert.Equal(["hello, Ada"], host.Logged);
    }

    [Fact]
    public void A_component_of_another_version_is_refused_with_both_named()
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Sampler("0.2.0"));

        var exception = Assert.Throws<DiagnosticException>(() => Guests.Sampler.Instantiate(component, new SamplerHost()));

        Assert.Contains("host offers guests:sampler/host@0.1.0, component wants guests:sampler/host@0.2.0", exception.Message, StringComparison.Ordinal);
        Assert.Contains("compatible", exception.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    // The guest in C with another version in all names, all of the same length.
    private static byte[] Sampler(string version) => Encoding.Latin1.GetBytes(
        File.ReadAllText(Guests.Sampler.PathOf("c"), Encoding.Latin1).Replace("@0.1.0", "@" + version, StringComparison.Ordinal));
}
