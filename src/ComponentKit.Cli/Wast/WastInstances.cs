using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Cli.Wast;

/// <summary>The components of a script, and their instances.</summary>
/// <param name="features">The features that they may use.</param>
internal sealed class WastInstances(WasmFeatures features) : IDisposable
{
    private readonly WasmEngine _engine = new(new WasmEngineOptions { Features = features });
    private readonly TestHost _host = new();
    private readonly Dictionary<string, TypedComponent> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Component Component, DynamicInstance Instance)?> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Component Component, DynamicInstance Instance)> _registered = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _all = [];
    private TypedComponent? _lastDefinition;
    private (Component Component, DynamicInstance Instance)? _last;

    /// <summary>Why there is no current instance, when the last one could not be made.</summary>
    public string? Missing { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable item in Enumerable.Reverse(_all))
        {
            item.Dispose();
        }

        _engine.Dispose();
    }

    /// <summary>Keeps a component for later.</summary>
    public void Define(string? name, TypedComponent component)
    {
        _lastDefinition = component;
        if (name is not null)
        {
            _definitions[name] = component;
        }
    }

    /// <summary>The component of a name, or the last; null when there is none.</summary>
    public TypedComponent? FindDefinition(string? name) => name is null ? _lastDefinition : _definitions.GetValueOrDefault(name);

    /// <summary>Makes an instance, which is the current one from now on.</summary>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">It cannot be linked.</exception>
    /// <exception cref="TrapException">It trapped while it started.</exception>
    public void Instantiate(string? name, TypedComponent typed)
    {
        Forget(name, null);
        Component component = _engine.Load(typed);
        _all.Add(component);
        var instance = DynamicInstance.Create(component, CreateImports());
        _all.Add(instance);
        _last = (component, instance);
        if (name is not null)
        {
            // What has a name can be imported by it.
            _instances[name] = _last;
            _registered[name[1..]] = _last.Value;
        }
    }

    /// <summary>There is no current instance, nor one of a name.</summary>
    public void Forget(string? name, string? why)
    {
        _last = null;
        Missing = why;
        if (name is not null)
        {
            _instances[name] = null;
        }
    }

    /// <summary>Gives an instance a name that components can import it by.</summary>
    /// <returns>Whether there is such an instance.</returns>
    public bool TryRegister(string name, string? instance)
    {
        if (Find(instance) is not { } found)
        {
            return false;
        }

        _registered[name] = found;
        return true;
    }

    /// <summary>An exported function; null when there is none, or no such instance.</summary>
    public DynamicFunction? FindFunction(WastCall call) =>
        Find(call.Instance)?.Instance is { } instance
            ? instance.Find(null, call.Function) ?? instance.Functions.FirstOrDefault(f => $"{f.Interface}#{f.Function.Name}" == call.Function)
            : null;

    /// <summary>Whether there is such an instance.</summary>
    public bool Has(string? name) => Find(name) is not null;

    private (Component Component, DynamicInstance Instance)? Find(string? name) =>
        name is null ? _last : _instances.GetValueOrDefault(name);

    private ImportSet CreateImports()
    {
        ImportSet imports = _host.CreateImports();
        foreach ((string name, (Component component, DynamicInstance instance)) in _registered)
        {
            if (name == TestHost.InstanceName)
            {
                continue;
            }

            ImportSet items = imports.Instance(name);
            foreach (PlanModuleExport export in component.Plan.ModuleExports.Where(e => e.Path.Length == 1))
            {
                if (component.Plan.Modules[export.Module] is PlanModule.Embedded(_, var bytes))
                {
                    items.AddModule(export.Path[0], bytes);
                }
            }

            foreach ((string type, HostResource resource) in instance.Resources)
            {
                items.AddResource(type, resource);
            }

            foreach (DynamicFunction function in instance.Functions.Where(f => f.Interface is null))
            {
                items.AddFunction(function.Function.Name, function.Call, function.Function);
            }
        }

        return imports;
    }
}
