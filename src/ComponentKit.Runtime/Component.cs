using System.Runtime.CompilerServices;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime;

/// <summary>A compiled component, from which any number of instances can be made, on any thread.</summary>
public sealed class Component : IDisposable
{
    private readonly ConditionalWeakTable<WorldDefinition, WorldLink> _links = [];
    private readonly Lazy<WitWorld> _world;
    private int _isDisposed;

    private Component(WasmEngine engine, string name, TypedComponent typed, Lazy<WitWorld> world, LinkPlan plan)
    {
        Engine = engine;
        Name = name;
        Typed = typed;
        _world = world;
        Plan = plan;

        // Core modules that the host gives are compiled with the rest, for each host.
        Compiled = plan.ModuleImports.IsEmpty ? PlanCompiler.Compile(engine, plan, name, []) : null;
    }

    /// <summary>How messages name the component.</summary>
    public string Name { get; }

    /// <summary>What the component imports and exports, as far as WIT has words for it.</summary>
    public WitWorld World => _world.Value;

    /// <summary>How the component is instantiated.</summary>
    public LinkPlan Plan { get; }

    /// <summary>The component with the types of all that is in it.</summary>
    internal TypedComponent Typed { get; }

    internal WasmEngine Engine { get; }

    /// <summary>The compiled code; null for a component that imports core modules, as it has none until these are there.</summary>
    internal CompiledPlan? Compiled { get; }

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
        return Run(Compiled!, new WorldInstanceLink(link, hosts!.ToArray()!));
    }

    /// <summary>Frees the compiled code. Instances made from it stay good.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Compiled?.Release();
        }
    }

    /// <summary>Makes an instance.</summary>
    /// <param name="link">What it gets, and what is asked of it.</param>
    /// <param name="modules">The core modules that the component imports.</param>
    /// <exception cref="TrapException">The component trapped while it started.</exception>
    internal ComponentInstance Instantiate(InstanceLink link, IReadOnlyList<PlanModule.Embedded> modules)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (Compiled is not null)
        {
            return Run(Compiled, link);
        }

        CompiledPlan compiled = PlanCompiler.Compile(Engine, Plan, Name, modules);
        try
        {
            return Run(compiled, link);
        }
        finally
        {
            compiled.Release();
        }
    }

    internal static Component Compile(WasmEngine engine, ReadOnlyMemory<byte> input, string name)
    {
        DecodedWorld decoded = ComponentLoader.Load(input, name, engine.Options.Features.Component);
        return Compile(engine, decoded.Component, name, decoded.World);
    }

    internal static Component Compile(WasmEngine engine, TypedComponent component, string name, WitWorld? world)
    {
        var (plan, diagnostics) = LinkPlanBuilder.Build(component, world);
        return plan is null
            ? throw new Wit.Diagnostics.DiagnosticException(diagnostics)
            : new Component(
                engine,
                name,
                component,
                world is null ? new Lazy<WitWorld>(() => DecodeWorld(component)) : new Lazy<WitWorld>(world),
                plan);
    }

    private static WitWorld DecodeWorld(TypedComponent component)
    {
        var decoded = ComponentDecoder.Decode(component);
        return (decoded.Value ?? decoded.GetValueOrThrow()!).World;
    }

    private ComponentInstance Run(CompiledPlan compiled, InstanceLink link)
    {
        compiled.Acquire();
        try
        {
            return new Instantiator(this, compiled, link).Run();
        }
        finally
        {
            compiled.Release();
        }
    }
}
