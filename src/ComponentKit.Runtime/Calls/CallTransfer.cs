using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Calls;

/// <summary>How the values of one call site, where a component calls another, cross: made when the first instance needs it.</summary>
/// <param name="function">The function that is called.</param>
/// <param name="caller">The index of the component instance that calls.</param>
/// <param name="callerOptions">The canonical options of the lower.</param>
/// <param name="calleeOptions">The canonical options of the lift.</param>
/// <param name="callerAbi">Whether the lower is asynchronous.</param>
/// <param name="hasDeterministicNaNs">Whether a NaN is to become the canonical one.</param>
internal sealed class CallTransfer(
    CompiledFunction function, int caller, CompiledOptions callerOptions, CompiledOptions calleeOptions, CanonAbi callerAbi, bool hasDeterministicNaNs)
{
    private readonly Lazy<RecordTransfer> _parameters = new(() =>
        new TransferBuilder(function.Plan.Type, callerOptions.Pointer, calleeOptions.Pointer, hasDeterministicNaNs)
            .BuildRecord(function.Plan.Type.Type.Parameters.Select(p => p.Type)));

    private readonly Lazy<TransferNode?> _result = new(() =>
        function.Plan.Type.Type.Result is { } type
            ? new TransferBuilder(function.Plan.Type, calleeOptions.Pointer, callerOptions.Pointer, hasDeterministicNaNs).Build(type)
            : null);

    /// <summary>How a value of a call crosses, by itself.</summary>
    internal TransferNode Build(AssistNode node) => (node.IsResult
        ? new TransferBuilder(function.Plan.Type, calleeOptions.Pointer, callerOptions.Pointer, hasDeterministicNaNs)
        : new TransferBuilder(function.Plan.Type, callerOptions.Pointer, calleeOptions.Pointer, hasDeterministicNaNs)).Build(node.Type!);

    /// <summary>The function that is called.</summary>
    internal CompiledFunction Function => function;

    /// <summary>The index of the component instance that calls.</summary>
    internal int Caller => caller;

    /// <summary>Whether either side is asynchronous.</summary>
    internal bool IsAsync => callerAbi != CanonAbi.Sync || function.Plan.Abi != CanonAbi.Sync;

    /// <summary>How the parameters cross, as one tuple.</summary>
    internal RecordTransfer Parameters => _parameters.Value;

    /// <summary>How the result crosses; null without one.</summary>
    internal TransferNode? Result => _result.Value;
}
