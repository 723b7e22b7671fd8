using ComponentKit.Runtime.Bindings;
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
        return new ImportDefinition<DynamicHostFunction>(
            @interface,
            new ImportFunction<DynamicHostFunction>(
                function.Name, SignatureText.Of(function), (host, call) => Answer(function.Name, host, call)));
    }

    /// <summary>Lifts the parameters, calls the host, and lowers the result.</summary>
    internal static void Answer(string name, DynamicHostFunction host, ImportCall call)
    {
        ComponentValue? result = host(DynamicValues.LiftParameters(call.Context, call.Flat));
        DynamicValues.LowerResult(call.Context, call.Flat, name, result);
    }
}
