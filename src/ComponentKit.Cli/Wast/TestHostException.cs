namespace ComponentKit.Cli.Wast;

/// <summary>The test host was called with what a script said it would not be called with.</summary>
internal sealed class TestHostException(string message) : Exception(message);
