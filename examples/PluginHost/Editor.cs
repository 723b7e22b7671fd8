using Acme.Plugins;

namespace PluginHost;

/// <summary>What a plugin may ask for. Each has an editor of its own, so that the host knows who speaks.</summary>
/// <param name="name">The plugin.</param>
/// <param name="settings">What the person at the editor has set.</param>
public sealed class Editor(string name, IReadOnlyDictionary<string, string> settings) : Plugin.IImports, IEditor
{
    IEditor Plugin.IImports.Editor => this;

    /// <inheritdoc/>
    public void Note(string text) => Console.WriteLine($"  {name}: {text}");

    /// <inheritdoc/>
    public string? Setting(string name) => settings.GetValueOrDefault(name);
}
