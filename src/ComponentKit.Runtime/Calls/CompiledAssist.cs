using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Calls;

/// <summary>Something that an adapter leaves to the runtime, with what moves the value.</summary>
/// <param name="node">What it is.</param>
/// <param name="call">The call that it is a part of.</param>
internal sealed class CompiledAssist(AssistNode node, CallTransfer call)
{
    private readonly Lazy<TransferNode> _transfer = new(() => call.Build(node));

    /// <summary>What it is.</summary>
    internal AssistNode Node => node;

    /// <summary>How the value crosses.</summary>
    internal TransferNode Transfer => _transfer.Value;
}
