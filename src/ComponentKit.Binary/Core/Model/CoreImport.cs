using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>An import of a core module, as written.</summary>
/// <param name="Module">The first name.</param>
/// <param name="Name">The second name.</param>
/// <param name="Type">What is imported.</param>
public sealed record CoreImport(string Module, string Name, CoreExternType Type)
{
    /// <summary>Where the import starts in the file, in bytes.</summary>
    public long Offset { get; init; }

    /// <summary>The index space that it adds to.</summary>
    public CoreIndexSpace Space => Type switch
    {
        CoreExternType.Func => CoreIndexSpace.Function,
        CoreExternType.Table => CoreIndexSpace.Table,
        CoreExternType.Memory => CoreIndexSpace.Memory,
        CoreExternType.Global => CoreIndexSpace.Global,
        CoreExternType.Tag => CoreIndexSpace.Tag,
        _ => throw new InvalidOperationException(),
    };
}
