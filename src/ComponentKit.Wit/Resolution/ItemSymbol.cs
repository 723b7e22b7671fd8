using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>An interface or world while it is resolved.</summary>
internal sealed class ItemSymbol(Identifier name, FileScope file, TopLevelItemSyntax syntax, string? feature)
{
    public string Name => NameSyntax.Name;

    public Identifier NameSyntax { get; } = name;

    public FileScope File { get; } = file;

    public TopLevelItemSyntax Syntax { get; } = syntax;

    /// <summary>The inactive feature that it belongs to, or null where no gate leaves it out.</summary>
    public string? Feature { get; } = feature;

    /// <summary>Whether a gate leaves it out. It is resolved all the same, to find mistakes, and for what is left out with it.</summary>
    public bool IsExcluded => Feature is not null;

    /// <summary>Whether it is part of a cycle, which is reported, so that it cannot be resolved.</summary>
    public bool IsBroken { get; set; }

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
