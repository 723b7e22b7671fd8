using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>An export of a core module that means something to the component.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it is for.</param>
internal sealed record ModuleExport(string Name, ExportRole Role)
{
    /// <summary>The world's export that it belongs to, or null.</summary>
    public WorldItem? Item { get; init; }

    /// <summary>The function of that export, or null.</summary>
    public WitFunction? Function { get; init; }

    /// <summary>How the function is lifted.</summary>
    public CanonAbi Abi { get; init; }

    /// <summary>The resource that it ends, or null.</summary>
    public TypeDef? Resource { get; init; }
}
