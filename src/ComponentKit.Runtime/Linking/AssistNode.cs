using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>Something that an adapter leaves to the runtime: what is rare, or ends in a trap.</summary>
/// <param name="Call">The index of the trampoline that the adapter stands for.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="IsResult">Whether values go from the callee to the caller.</param>
/// <param name="Type">The type of the value, for <see cref="AssistKind.Value"/>.</param>
public sealed record AssistNode(int Call, AssistKind Kind, bool IsResult = false, WitType? Type = null);
