using ComponentKit.Composition.Componentizing.Modules;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>A core instance that the module of fix-ups imports from.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Name">The name of the imports' module.</param>
internal readonly record struct FixupInstance(FixupInstance.Kinds Kind, string Name)
{
    /// <summary>The kinds of instances.</summary>
    public enum Kinds
    {
        /// <summary>That of the shims.</summary>
        Shims,

        /// <summary>That of the main module.</summary>
        Main,

        /// <summary>One made of what the shims stand for.</summary>
        Actual,

        /// <summary>That of an adapter or library.</summary>
        Companion,
    }

    /// <summary>The instance of the shims.</summary>
    public static FixupInstance Shims => new(Kinds.Shims, "shim");

    /// <summary>The instance of the main module.</summary>
    public static FixupInstance Main => new(Kinds.Main, "main");

    /// <summary>The instance made of what the shims stand for.</summary>
    public static FixupInstance Actual => new(Kinds.Actual, "actual");

    /// <summary>The instance of a module.</summary>
    /// <param name="name">The name of an adapter or library; null for the main module.</param>
    public static FixupInstance Of(string? name) => name is null ? Main : new(Kinds.Companion, name);

    /// <inheritdoc cref="Of(string?)"/>
    public static FixupInstance Of(ClassifiedModule module) => Of(module.Name);
}
