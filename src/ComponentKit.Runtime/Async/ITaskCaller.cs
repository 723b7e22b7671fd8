using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Async;

/// <summary>Who calls a lifted function: the specification's <c>on_start</c> and <c>on_resolve</c>.</summary>
internal interface ITaskCaller
{
    /// <summary>Lowers the parameters.</summary>
    /// <param name="callee">The callee's side.</param>
    /// <returns>The flat parameters.</returns>
    FlatValue[] Start(LiftLowerContext callee);

    /// <summary>Lifts the result.</summary>
    /// <param name="callee">The callee's side.</param>
    /// <param name="flat">The flat result, or where it is.</param>
    /// <param name="isSpilled">Whether it is in memory.</param>
    void Resolve(LiftLowerContext callee, FlatValue[] flat, bool isSpilled);
}
