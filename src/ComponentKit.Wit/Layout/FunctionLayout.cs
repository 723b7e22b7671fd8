using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>The core function that a component function becomes: <c>flatten_functype</c>.</summary>
public sealed class FunctionLayout
{
    private FunctionLayout(
        CanonContext context,
        CanonAbi abi,
        RecordLayout parameters,
        TypeLayout? result,
        ImmutableArray<FlatType> flatParameters,
        ImmutableArray<FlatType> flatResults,
        bool parametersSpilled,
        bool resultSpilled)
    {
        Context = context;
        Abi = abi;
        Parameters = parameters;
        Result = result;
        FlatParameters = flatParameters;
        FlatResults = flatResults;
        ParametersSpilled = parametersSpilled;
        ResultSpilled = resultSpilled;
    }

    /// <summary>The side of the call.</summary>
    public CanonContext Context { get; }

    /// <summary>The options for which this holds.</summary>
    public CanonAbi Abi { get; }

    /// <summary>The parameters as one tuple; it lies in memory when <see cref="ParametersSpilled"/>.</summary>
    public RecordLayout Parameters { get; }

    /// <summary>The result, or null without one; it lies in memory when <see cref="ResultSpilled"/>.</summary>
    public TypeLayout? Result { get; }

    /// <summary>
    /// The parameters of the core function. Spilled parameters are one pointer; a lowered function with a spilled result
    /// has one more, last, that points at where the result goes.
    /// </summary>
    public ImmutableArray<FlatType> FlatParameters { get; }

    /// <summary>The results of the core function, at most one.</summary>
    public ImmutableArray<FlatType> FlatResults { get; }

    /// <summary>Whether the parameters go through memory.</summary>
    public bool ParametersSpilled { get; }

    /// <summary>
    /// Whether the result goes through memory. With the async options a lifted function gives its result to
    /// <c>task.return</c> instead, and this says nothing; see <see cref="OfTaskReturn"/>.
    /// </summary>
    public bool ResultSpilled { get; }

    /// <summary>The core function of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="context">The side of the call.</param>
    /// <param name="abi">The canonical options; whether the function itself is <c>async</c> does not matter.</param>
    public static FunctionLayout Of(WitFunction function, CanonContext context, CanonAbi abi = CanonAbi.Sync) =>
        Of(function.Parameters.Select(p => p.Type), function.Result, context, abi);

    /// <summary>The core function of a function given by its types.</summary>
    public static FunctionLayout Of(
        IEnumerable<WitType> parameterTypes,
        WitType? resultType,
        CanonContext context,
        CanonAbi abi = CanonAbi.Sync,
        PointerType pointer = PointerType.I32)
    {
        RecordLayout parameters = RecordLayout.Of(parameterTypes, pointer);
        TypeLayout? result = TypeLayout.OfOptional(resultType, pointer);
        ImmutableArray<FlatType> address = pointer == PointerType.I32 ? Status : [FlatType.I64];
        bool asyncLower = abi != CanonAbi.Sync && context == CanonContext.Lower;

        ImmutableArray<FlatType> flat = parameters.Type.FlatTypes;
        bool parametersSpilled = flat.Length > (asyncLower ? Flattening.MaxFlatAsyncParams : Flattening.MaxFlatParams);
        if (parametersSpilled)
        {
            flat = address;
        }

        ImmutableArray<FlatType> flatResult = result?.FlatTypes ?? ImmutableArray<FlatType>.Empty;
        bool resultSpilled = flatResult.Length > (asyncLower ? 0 : Flattening.MaxFlatResults);
        if (resultSpilled && context == CanonContext.Lower)
        {
            flat = flat.AddRange(address);
        }

        ImmutableArray<FlatType> flatResults = (abi, context) switch
        {
            (CanonAbi.Sync, CanonContext.Lift) => resultSpilled ? address : flatResult,
            (CanonAbi.Sync, _) => resultSpilled ? ImmutableArray<FlatType>.Empty : flatResult,

            // The state of the subtask, or what the event loop is to do next.
            (_, CanonContext.Lower) or (CanonAbi.AsyncCallback, _) => Status,
            _ => ImmutableArray<FlatType>.Empty,
        };

        bool spills = resultSpilled && (abi == CanonAbi.Sync || asyncLower);
        return new FunctionLayout(context, abi, parameters, result, flat, flatResults, parametersSpilled, spills);
    }

    /// <summary>
    /// The core function <c>task.return</c> for a result: the result is its parameter, spilled above
    /// <see cref="Flattening.MaxFlatParams"/>.
    /// </summary>
    public static FunctionLayout OfTaskReturn(WitType? resultType, PointerType pointer = PointerType.I32) =>
        Of(resultType is null ? [] : [resultType], null, CanonContext.Lower, CanonAbi.Sync, pointer);

    private static ImmutableArray<FlatType> Status { get; } = [FlatType.I32];
}
