using ComponentKit;

namespace Plugins;

/// <summary>The component <c>adder.wat</c>: the generator writes the rest, from <c>wit/</c>.</summary>
[WitWorld("docs:adder/adder")]
internal sealed partial class Adder;
