using System.Text;

namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>A file of a package, or the block of a nested one, while it is generated.</summary>
internal sealed class GeneratedFile(Choices choices, GeneratedPackage package)
{
    private readonly Dictionary<GeneratedInterface, string> _aliases = [];

    public GeneratedPackage Package { get; } = package;

    /// <summary>The texts of the items, in any order.</summary>
    public List<string> Items { get; } = [];

    /// <summary>How an interface is called here; sometimes by a name that a <c>use</c> gives it.</summary>
    public string PathTo(GeneratedInterface target)
    {
        if (_aliases.TryGetValue(target, out string? alias) && choices.OneIn(2))
        {
            return Package.Names.Write(alias);
        }

        string path = PathTo(target.Package, target.Name);
        if (alias is null && choices.OneIn(8))
        {
            string name = Package.Names.Fresh();
            _aliases.Add(target, name);
            Items.Add($"use {path} as {Package.Names.Write(name)};\n");
        }

        return path;
    }

    /// <summary>The path to an interface or world.</summary>
    public string PathTo(GeneratedPackage target, string name) =>
        target == Package ? Package.Names.Write(name)
        : target.Version is null ? $"{target.Name}/{target.Names.Write(name)}"
        : $"{target.Name}/{target.Names.Write(name)}@{target.Version}";

    /// <summary>The items one after the other.</summary>
    public string Write()
    {
        choices.Shuffle(Items);
        var text = new StringBuilder();
        Items.ForEach(item => text.Append(item));
        return text.ToString();
    }
}
