using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime;

/// <summary>A compiled component, from which any number of instances can be made, on any thread.</summary>
public sealed class Component : IDisposable
{
    private readonly ConditionalWeakTable<WorldDefinition, WorldLink> _links = [];
    private int _isDisposed;

    private Component(WasmEngine engine, string name, WitWorld world, CompiledPlan plan)
    {
        Engine = engine;
        Name = name;
        World = world;
        Compiled = plan;
    }

    /// <summary>How messages name the component.</summary>
    public string Name { get; }

    /// <summary>What the component imports and exports.</summary>
    public WitWorld World { get; }

    /// <summary>How the component is instantiated.</summary>
    public LinkPlan Plan => Compiled.Plan;

    internal WasmEngine Engine { get; }

    internal CompiledPlan Compiled { get; }

    /// <summary>Makes an instance, for bindings to wrap.</summary>
    /// <param name="world">The world that the bindings were made for.</param>
    /// <param name="hosts">The host's objects, one for each of the world's import definitions.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The component does not fit the world.</exception>
    /// <exception cref="ArgumentException">A host object is missing or of the wrong type.</exception>
    /// <exception cref="TrapException">The component trapped while it started.</exception>
    public ComponentInstance Instantiate(WorldDefinition world, params ReadOnlySpan<object?> hosts)
    {
        ArgumentNullException.ThrowIfNull(world);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (hosts.Length != world.Imports.Count)
        {
            throw new ArgumentException($"the world `{world.Name}` takes {world.Imports.Count} host objects, not {hosts.Length}", nameof(hosts));
        }

        for (int i = 0; i < hosts.Length; i++)
        {
            world.Imports[i].CheckHost(hosts[i]);
        }

        WorldLink link = _links.GetValue(world, w => WorldLink.Create(this, w));
        Compiled.Acquire();
        try
        {
            return new Instantiator(this, link, hosts!).Run();
        }
        finally
        {
            Compiled.Release();
        }
    }

    /// <summary>Frees the compiled code. Instances made from it stay good.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Compiled.Release();
        }
    }

    internal static Component Compile(WasmEngine engine, ReadOnlyMemory<byte> input, string name)
    {
        var (component, world) = ComponentLoader.Load(input, name);
        var (plan, diagnostics) = LinkPlanBuilder.Build(component, world);
        return plan is null
            ? throw new Wit.Diagnostics.DiagnosticException(diagnostics)
            : new Component(engine, name, world, PlanCompiler.Compile(engine, plan, name));
    }
}
