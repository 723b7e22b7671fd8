namespace ComponentKit;

/// <summary>What went wrong, for people to read: WIT's <c>error-context</c> (📝).</summary>
/// <param name="debugMessage">The message; programs must not depend on what it says.</param>
public sealed class ErrorContext(string debugMessage)
{
    /// <summary>The message; programs must not depend on what it says.</summary>
    public string DebugMessage { get; } = debugMessage;

    /// <inheritdoc/>
    public override string ToString() => DebugMessage;
}
