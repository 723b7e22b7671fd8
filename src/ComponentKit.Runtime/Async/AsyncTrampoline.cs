using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Async;

/// <summary>What answers core code of a store in which calls can be suspended. It runs between polls, on the stack of .NET.</summary>
internal abstract class AsyncTrampoline
{
    /// <summary>Answers a call.</summary>
    /// <param name="values">The flat parameters; the flat results go there.</param>
    /// <returns>When the answer is there.</returns>
    internal abstract ValueTask Invoke(FlatValue[] values);
}
