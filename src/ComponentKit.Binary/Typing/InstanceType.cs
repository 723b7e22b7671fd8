using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of an instance, resolved: its exports.</summary>
/// <remarks>
/// As the definition of an instance type, this stands for a family: every import or export of the type has resource types of
/// its own. <see cref="BoundTypes"/> are the definitions that are made anew for each. In the type of an actual instance, they
/// are the scope's, and there are none left here.
/// </remarks>
public sealed class InstanceType
{
    private readonly Dictionary<string, NamedExtern> _byName;

    internal InstanceType(ImmutableArray<NamedExtern> exports, IReadOnlySet<TypeDef> boundTypes)
    {
        Exports = exports;
        BoundTypes = boundTypes;
        Depth = TypeDepth.Of(exports) + 1;
        _byName = new Dictionary<string, NamedExtern>(exports.Length, StringComparer.Ordinal);
        foreach (NamedExtern export in exports)
        {
            _byName.TryAdd(export.Name.Name, export);
        }
    }

    /// <summary>The exports, in the order of their definition.</summary>
    public ImmutableArray<NamedExtern> Exports { get; }

    /// <summary>The type definitions that every instance of this type has for itself.</summary>
    internal IReadOnlySet<TypeDef> BoundTypes { get; }

    /// <summary>How deeply instance and component types are nested in this one, itself included.</summary>
    internal int Depth { get; }

    /// <summary>The export of a name, or null.</summary>
    public TypedExtern? Find(string name) => _byName.TryGetValue(name, out NamedExtern? export) ? export.Type : null;
}
