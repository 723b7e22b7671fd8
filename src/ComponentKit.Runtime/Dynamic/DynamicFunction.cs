using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>A function that a component exports, called with values whose types are known only at run time.</summary>
public sealed class DynamicFunction
{
    private readonly ExportFunction _export;
    private readonly FunctionLayout _layout;

    internal DynamicFunction(string? @interface, WitFunction function, ExportFunction export)
    {
        Interface = @interface;
        Function = function;
        _export = export;
        _layout = FunctionLayout.Of(function, CanonContext.Lift);
    }

    /// <summary>The interface, or null for a function of the world itself.</summary>
    public string? Interface { get; }

    /// <summary>The function with its type.</summary>
    public WitFunction Function { get; }

    /// <summary>Calls the function.</summary>
    /// <param name="arguments">One value for each parameter.</param>
    /// <returns>The result; null for a function without one.</returns>
    /// <exception cref="ArgumentException">The number of arguments is wrong, or the kind of one.</exception>
    /// <exception cref="NotSupportedException">A type has no values here yet.</exception>
    /// <exception cref="TrapException">The guest trapped.</exception>
    public ComponentValue? Call(params IReadOnlyList<ComponentValue> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count != Function.Parameters.Count)
        {
            throw new ArgumentException($"`{Function.Name}` takes {Function.Parameters.Count} arguments, not {arguments.Count}", nameof(arguments));
        }

        using ExportCall call = _export.Enter();
        LowerParameters(call, arguments);
        call.Invoke();
        ComponentValue? result = LiftResult(call);
        call.PostReturn();
        return result;
    }

    private void LowerParameters(ExportCall call, IReadOnlyList<ComponentValue> arguments)
    {
        if (_layout.ParametersSpilled)
        {
            uint address = call.SpillParameters(_layout.Parameters.Type.Size, _layout.Parameters.Type.Alignment);
            for (int i = 0; i < arguments.Count; i++)
            {
                DynamicStorer.Store(call.Context, address + _layout.Parameters.Offsets[i], Function.Parameters[i].Type, arguments[i]);
            }

            return;
        }

        var flat = new FlatValue[_layout.FlatParameters.Length];
        var lowerer = new DynamicFlatLowerer(call.Context, flat);
        for (int i = 0; i < arguments.Count; i++)
        {
            lowerer.Lower(Function.Parameters[i].Type, arguments[i]);
        }

        flat.CopyTo(call.Flat);
    }

    private ComponentValue? LiftResult(ExportCall call) => Function.Result switch
    {
        null => null,
        { } type when _layout.ResultSpilled =>
            DynamicLoader.Load(call.Context, call.SpilledResult(_layout.Result!.Size, _layout.Result.Alignment), type),
        { } type => new DynamicFlatLifter(call.Context, call.Flat.ToArray()).Visit(type),
    };
}
