using ComponentKit;

namespace PluginHost;

/// <summary>One plugin, whatever it is written in. The generator writes the rest of this class from the world in <c>wit/</c>.</summary>
[WitWorld("acme:plugins/plugin")]
public sealed partial class Plugin;
