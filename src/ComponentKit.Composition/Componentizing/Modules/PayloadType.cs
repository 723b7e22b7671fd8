using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>A type of streams or futures as core modules name it: by a function that mentions it, and its place there.</summary>
/// <remarks>The function also says whose allocator and encoding of strings the values use.</remarks>
/// <param name="Name">The name of the import, without <c>async</c>.</param>
/// <param name="Key">The world's import or export that the function belongs to.</param>
/// <param name="IsImport">Whether that is an import.</param>
internal sealed record PayloadType(string Name, string Key, bool IsImport)
{
    /// <summary>The type, or null for a stream or future without values.</summary>
    public WitType? Type { get; init; }

    /// <summary>The function that mentions it; null for a type without values.</summary>
    public WitFunction? Function { get; init; }

    /// <summary>The world's import or export; null where the function's name says nothing.</summary>
    public WorldItem? Item { get; init; }

    /// <summary>The interface that the function belongs to, or null for one of the world itself.</summary>
    public WitInterface? Interface { get; init; }

    /// <summary>The type of the values, or null.</summary>
    public WitType? Payload => Type?.Dealias() switch
    {
        StreamType(var element) => element,
        FutureType(var payload) => payload,
        _ => null,
    };
}
