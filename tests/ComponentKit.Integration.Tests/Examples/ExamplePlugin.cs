namespace ComponentKit.Integration.Tests.Examples;

/// <summary>The world that the plugins implement.</summary>
[WitWorld("acme:plugins/plugin")]
public sealed partial class ExamplePlugin;
