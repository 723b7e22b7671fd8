namespace ComponentKit.Generator;

/// <summary>A WIT file of the project.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
internal sealed record WitFile(string Path, string Text)
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
