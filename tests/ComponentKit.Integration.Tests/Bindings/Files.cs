namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>The bindings of the guest that uses resources of the host.</summary>
[WitWorld("guests:files/files")]
public partial class Files;
