using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>An interface or world while it is resolved.</summary>
internal sealed class ItemSymbol(Identifier name, FileScope file, TopLevelItemSyntax syntax, bool isExcluded)
{
    public string Name => NameSyntax.Name;

    public Identifier NameSyntax { get; } = name;

    public FileScope File { get; } = file;

    public TopLevelItemSyntax Syntax { get; } = syntax;

    /// <summary>Whether a gate leaves it out; it stays known for a better message.</summary>
    public bool IsExcluded { get; } = isExcluded;

    public bool IsWorld => Syntax is WorldSyntax;

    public string KindName => IsWorld ? "a world" : "an interface";

    public Place Place => File.At(NameSyntax);

    /// <summary>The interface, where this is one.</summary>
    public WitInterface? Interface { get; init; }

    /// <summary>The world, where this is one.</summary>
    public WorldBuilder? World { get; init; }

    /// <summary>The names of the interface's types and functions, once it is resolved.</summary>
    public TypeScope? Scope { get; set; }
}
