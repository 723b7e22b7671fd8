using System.Runtime.CompilerServices;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Runtime.Adapters;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Stored;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime;

/// <summary>A compiled component, from which any number of instances can be made, on any thread.</summary>
public sealed class Component : IDisposable
{
    private readonly ConditionalWeakTable<WorldDefinition, WorldLink> _links = [];
    private readonly ConditionalWeakTable<ImportSet, DynamicLink> _dynamicLinks = [];
    private readonly Lazy<WitWorld> _world;
    private int _isDisposed;

    private Component(
        WasmEngine engine, string name, TypedComponent typed, Lazy<WitWorld> world, LinkPlan plan, Func<int, CoreModule>? stored)
    {
        Engine = engine;
        Name = name;
        Typed = typed;
        _world = world;
        Plan = plan;

        // Core modules that the host gives are compiled with the rest, for each host.
        Compiled = plan.ModuleImports.IsEmpty ? PlanCompiler.Compile(engine, plan, name, [], stored) : null;
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

    /// <summary>The component with its compiled code, for <see cref="WasmEngine.Load(string)"/> of an engine with the same settings.</summary>
    /// <remarks>
    /// Loading it takes no time worth mentioning. The file is as good as a program: whoever can write it decides what runs, so keep it
    /// where only those can write who may.
    /// </remarks>
    /// <exception cref="NotSupportedException">The component imports core modules, which are compiled when they are there.</exception>
    /// <exception cref="ObjectDisposedException">The component was disposed of.</exception>
    public byte[] Store()
    {
        if (Compiled is not { } compiled)
        {
            throw new NotSupportedException("a component that imports core modules cannot be stored compiled");
        }

        compiled.Acquire();
        try
        {
            return StoredComponent.Write(ModuleSkeleton.Of(Typed.Source), [.. compiled.Modules.Select(m => m.Serialize())]);
        }
        finally
        {
            compiled.Release();
        }
    }

    /// <summary>Frees the compiled code. Instances made from it stay good.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Compiled?.Release();
        }
    }

    /// <summary>How the component fits a host; found out again where that offers more than before.</summary>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">It does not fit.</exception>
    internal DynamicLink LinkOf(ImportSet imports)
    {
        if (!_dynamicLinks.TryGetValue(imports, out DynamicLink? link) || link.Version != imports.Version)
        {
            link = DynamicLink.Create(this, imports);
            _dynamicLinks.AddOrUpdate(imports, link);
        }

        return link;
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

    internal static Component Compile(
        WasmEngine engine, TypedComponent component, string name, WitWorld? world, Func<int, CoreModule>? stored = null)
    {
        var (plan, diagnostics) = LinkPlanBuilder.Build(component, world);
        return plan is null
            ? throw new Wit.Diagnostics.DiagnosticException(diagnostics)
            : new Component(
                engine,
                name,
                component,
                world is null ? new Lazy<WitWorld>(() => DecodeWorld(component)) : new Lazy<WitWorld>(world),
                engine.Options.UsesAdapters ? AdapterPlanner.Apply(plan) : plan,
                stored);
    }

    /// <summary>Takes a stored component.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="file">The bytes.</param>
    /// <param name="path">Where the file is, to be mapped; null for bytes that are in memory only.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">It is damaged, or made by another version or with other settings.</exception>
    internal static unsafe Component Load(WasmEngine engine, string name, ReadOnlySpan<byte> file, string? path)
    {
        StoredComponent stored = StoredComponent.Read(name, file);
        DecodedWorld decoded = Decode(engine, name, stored, file);
        fixed (byte* bytes = file)
        {
            // Lambdas cannot hold spans.
            byte* start = bytes;
            int length = file.Length;
            return Compile(engine, decoded.Component, name, decoded.World, Module);

            CoreModule Module(int index)
            {
                if (index >= stored.ModuleCount)
                {
                    throw StoredComponent.Failure(name, "the file is damaged: core modules are missing");
                }

                string? error;
                CoreModule? module = path is not null && stored.IsFirst(index)
                    ? CoreModule.TryDeserialize(engine.Handle, path, out error)
                    : CoreModule.TryDeserialize(engine.Handle, stored.Module(new ReadOnlySpan<byte>(start, length), index), out error);
                return module ?? throw StoredComponent.Failure(name, $"the engine refuses the compiled code: {EngineError.CauseOf(error!)}");
            }
        }
    }

    // Decoding takes about as long as looking at every byte, and harms nothing where the bytes turn out to be bad.
    private static DecodedWorld Decode(WasmEngine engine, string name, StoredComponent stored, ReadOnlySpan<byte> file)
    {
        byte[] skeleton = stored.Component(file).ToArray();
        Task<DecodedWorld> decoding = Task.Run(() => ComponentLoader.Load(skeleton, name, engine.Options.Features.Component));
        bool isAsWritten = stored.IsAsWritten(file);
        try
        {
            DecodedWorld decoded = decoding.GetAwaiter().GetResult();
            return isAsWritten ? decoded : throw StoredComponent.Damaged(name);
        }
        catch (Wit.Diagnostics.DiagnosticException) when (!isAsWritten)
        {
            throw StoredComponent.Damaged(name);
        }
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
