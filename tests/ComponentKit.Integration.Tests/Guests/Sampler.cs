using ComponentKit.Runtime;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>The world that the guests in C, Rust, AssemblyScript and JavaScript all implement.</summary>
[WitWorld("guests:sampler/sampler")]
public sealed partial class Sampler
{
    private static readonly WasmEngine Engine = new();
    private static readonly Dictionary<string, Component> Components = [];

    /// <summary>An instance of one of the guests. Components are compiled once.</summary>
    internal static Sampler Create(string guest, SamplerHost? host = null)
    {
        lock (Components)
        {
            if (!Components.TryGetValue(guest, out Component? component))
            {
                component = Engine.Load(PathOf(guest));
                Components.Add(guest, component);
            }

            return Instantiate(component, host ?? new SamplerHost());
        }
    }

    internal static string PathOf(string guest) => Path.Combine(AppContext.BaseDirectory, "guests", $"sampler-{guest}.wasm");
}
