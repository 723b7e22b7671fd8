namespace ComponentKit.Generator;

/// <summary>A WIT file of the project.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Component">The component that the build extracted it from; null for a file that the user wrote.</param>
internal sealed record WitFile(string Path, string Text, ComponentItem? Component)
{
    /// <summary>The folder, with slashes on every system.</summary>
    public string Folder
    {
        get
        {
            string path = Path.Replace('\\', '/');
            return path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));
        }
    }
}
