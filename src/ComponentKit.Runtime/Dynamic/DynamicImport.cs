using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Offers a function to components without bindings.</summary>
public static class DynamicImport
{
    /// <summary>A definition with one function, whose host object is the <see cref="DynamicHostFunction"/> that answers.</summary>
    /// <param name="interface">The interface, or null for a function of the world itself.</param>
    /// <param name="function">The function with its type.</param>
    public static ImportDefinition Define(string? @interface, WitFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        FunctionLayout layout = FunctionLayout.Of(function, CanonContext.Lower);
        return new ImportDefinition<DynamicHostFunction>(
            @interface,
            new ImportFunction<DynamicHostFunction>(
                function.Name,
                SignatureText.Of(function),
                (host, call) => Lower(call, function, layout, host(Lift(call, function, layout)))));
    }

    private static ComponentValue[] Lift(ImportCall call, WitFunction function, FunctionLayout layout)
    {
        if (layout.ParametersSpilled)
        {
            uint address = call.SpilledParameters(layout.Parameters.Type.Size, layout.Parameters.Type.Alignment);
            var values = new ComponentValue[function.Parameters.Count];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = DynamicLoader.Load(call.Context, address + layout.Parameters.Offsets[i], function.Parameters[i].Type);
            }

            return values;
        }

        var lifter = new DynamicFlatLifter(call.Context, call.Flat.ToArray());
        return [.. function.Parameters.Select(p => lifter.Visit(p.Type))];
    }

    private static void Lower(ImportCall call, WitFunction function, FunctionLayout layout, ComponentValue? result)
    {
        if (function.Result is not { } type)
        {
            return;
        }

        if (result is null)
        {
            throw new InvalidOperationException($"the host function `{function.Name}` gave no result");
        }

        if (layout.ResultSpilled)
        {
            uint address = call.ReturnAddress(layout.FlatParameters.Length - 1, layout.Result!.Size, layout.Result.Alignment);
            DynamicStorer.Store(call.Context, address, type, result);
            return;
        }

        var flat = new FlatValue[1];
        new DynamicFlatLowerer(call.Context, flat).Lower(type, result);
        flat.CopyTo(call.Flat);
    }
}
