using ComponentKit;

namespace Polyglot;

/// <summary>All four components, as one. The generator writes the rest of this class from the world in <c>wit/</c>.</summary>
[WitWorld("acme:till/till")]
public sealed partial class Till;
