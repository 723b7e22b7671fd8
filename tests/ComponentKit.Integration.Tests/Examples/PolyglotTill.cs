namespace ComponentKit.Integration.Tests.Examples;

/// <summary>The world of the composed example.</summary>
[WitWorld("acme:till/till")]
public sealed partial class PolyglotTill;
