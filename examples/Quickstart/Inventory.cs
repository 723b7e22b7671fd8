using ComponentKit;

namespace Quickstart;

/// <summary>The component on the host's side. The generator writes the rest of this class from the world in <c>wit/</c>.</summary>
[WitWorld("acme:inventory/inventory")]
public sealed partial class Inventory;
