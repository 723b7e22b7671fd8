using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>A function that a component exports, called with values whose types are known only at run time.</summary>
public sealed class DynamicFunction
{
    private readonly PlanExport _export;
    private readonly ExportFunction? _function;
    private readonly DynamicHostFunction? _host;

    /// <param name="export">The export.</param>
    /// <param name="function">The lifted function that it is, or null for an import that the component exports again.</param>
    /// <param name="host">What the host gave for that import, or null.</param>
    internal DynamicFunction(PlanExport export, ExportFunction? function, DynamicHostFunction? host)
    {
        _export = export;
        _function = function;
        _host = host;
    }

    /// <summary>The interface, or null for a function of the world itself.</summary>
    public string? Interface => _export.Interface;

    /// <summary>The function with its type.</summary>
    public WitFunction Function => _export.Function;

    /// <summary>Calls the function.</summary>
    /// <param name="arguments">One value for each parameter.</param>
    /// <returns>The result; null for a function without one.</returns>
    /// <exception cref="ArgumentException">The number of arguments is wrong, or the kind of one.</exception>
    /// <exception cref="NotSupportedException">The function cannot be called yet, or a type has no values here yet.</exception>
    /// <exception cref="TrapException">The guest trapped.</exception>
    public ComponentValue? Call(params IReadOnlyList<ComponentValue> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count != Function.Parameters.Count)
        {
            throw new ArgumentException($"`{Function.Name}` takes {Function.Parameters.Count} arguments, not {arguments.Count}", nameof(arguments));
        }

        if (_function is null)
        {
            return _host is null
                ? throw new NotSupportedException($"`{Function.Name}` is an import of the component, which typed bindings answer")
                : _host(arguments);
        }

        if (_function.Lifted is { } lifted)
        {
            return Async.DynamicTaskCaller.Call(lifted, arguments);
        }

        using ExportCall call = _function.Enter();
        DynamicValues.LowerParameters(call.Context, call.Flat, arguments);
        call.Invoke();
        ComponentValue? result = DynamicValues.LiftResult(call.Context, call.Flat);
        call.PostReturn();
        return result;
    }
}
