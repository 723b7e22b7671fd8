namespace ComponentKit.Wit.Layout;

/// <summary>Which of its options <c>async</c> and <c>callback</c> a canonical definition has.</summary>
public enum CanonAbi
{
    /// <summary>Neither.</summary>
    Sync,

    /// <summary><c>async</c>; a lifted function blocks on its own stack.</summary>
    AsyncStackful,

    /// <summary><c>async</c> and <c>callback</c>: a lifted function returns to wait and is called back. For lowering the same as
    /// <see cref="AsyncStackful"/>.</summary>
    AsyncCallback,
}
