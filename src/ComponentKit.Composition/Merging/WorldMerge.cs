using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Merging;

/// <summary>A world in the making: its gates may change until both forms of it have been seen.</summary>
internal sealed class WorldMerge(MergedTypes types, WitWorld target)
{
    private readonly List<WorldItem> _imports = [];
    private readonly List<WorldItem> _exports = [];

    /// <summary>The names of the imports so far.</summary>
    public IEnumerable<string> Imports => _imports.Select(i => i.Name);

    /// <summary>The names of the exports so far.</summary>
    public IEnumerable<string> Exports => _exports.Select(i => i.Name);

    /// <summary>Gives the world its imports and exports.</summary>
    public void Finish()
    {
        _imports.ForEach(target.AddImport);
        _exports.ForEach(target.AddExport);
    }

    /// <summary>Copies a world, perhaps over one that has the same imports and exports.</summary>
    public void Add(WitWorld source)
    {
        string place = $"the world `{source}`";
        MergedTypes.MergeGates(source, target, place);
        foreach (TypeDef type in source.Types)
        {
            types.Merge(type, target, place);
        }

        Merge(source.Imports, _imports, place);
        Merge(source.Exports, _exports, place);
    }

    private void Merge(IReadOnlyList<WorldItem> items, List<WorldItem> known, string place)
    {
        foreach (WorldItem item in items)
        {
            int index = known.FindIndex(k => k.Name == item.Name);
            WorldItem? first = index < 0 ? null : known[index];
            string itemPlace = $"{place}, `{item.Name}`";
            switch (item, first)
            {
                case (WorldItem.Interface(_, { Name: null } inline), WorldItem.Interface(_, { Name: null } there)):
                    types.Merge(inline, there, itemPlace);
                    break;
                case (WorldItem.Interface, WorldItem.Interface):
                    break;
                case (WorldItem.Function(var function), WorldItem.Function(var there)):
                    types.RequireSame(function, there, itemPlace);
                    break;
                case (WorldItem.Type(var type), WorldItem.Type):
                    types.Merge(type, target, place);
                    break;
                case (_, null):
                    known.Add(Copy(item, itemPlace));
                    break;
                default:
                    throw MergedTypes.Conflict(itemPlace, "it is something else in either form");
            }

            if (first is not null)
            {
                known[index] = first with { Stability = MergedTypes.Gates(first.Stability, item.Stability, itemPlace) };
            }
        }
    }

    private WorldItem Copy(WorldItem item, string place)
    {
        WorldItem copy = item switch
        {
            WorldItem.Type(var type) => new WorldItem.Type(types.Merge(type, target, place)),
            WorldItem.Function(var function) => new WorldItem.Function(types.Copy(function)),
            WorldItem.Interface(var name, { Name: null } inline) => new WorldItem.Interface(name, types.Inline(inline, target, place)),
            WorldItem.Interface(var name, var value) => new WorldItem.Interface(name, types.Of(value)),
            _ => throw new InvalidOperationException(),
        };
        return copy with { Stability = item.Stability, Docs = item.Docs, ExternalId = item.ExternalId };
    }
}
