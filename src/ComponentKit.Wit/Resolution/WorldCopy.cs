using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Copies items of one world for another that includes it, with the types that belong to them.</summary>
/// <param name="from">The world that is included.</param>
/// <param name="to">The world that includes it.</param>
/// <param name="rename">The name that an item has in the other world.</param>
internal sealed class WorldCopy(WitWorld from, WitWorld to, Func<string, string> rename)
{
    private readonly OwnerCopy _types = new(from, to, rename);

    /// <summary>The copy of an item with a plain name.</summary>
    public WorldItem Of(WorldItem item)
    {
        WorldItem copy = item switch
        {
            WorldItem.Type(var type) => new WorldItem.Type(_types.Of(type)),
            WorldItem.Function(var function) => new WorldItem.Function(_types.Of(function, NameOf(function))),
            WorldItem.Interface(var name, { Name: null } inline) => new WorldItem.Interface(rename(name), Of(inline)),
            WorldItem.Interface(var name, var value) => new WorldItem.Interface(rename(name), value),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
        return copy with { Stability = item.Stability, Docs = item.Docs, ExternalId = item.ExternalId };
    }

    private WitInterface Of(WitInterface source)
    {
        var copy = new WitInterface(null, to.Package) { Docs = source.Docs, Stability = source.Stability, CopiedFrom = source };
        var types = new OwnerCopy(source, copy, name => name);
        foreach (TypeDef type in source.Types)
        {
            copy.Add(types.Of(type));
        }

        foreach (WitFunction function in source.Functions)
        {
            copy.Add(types.Of(function, function.Name));
        }

        return copy;
    }

    private string NameOf(WitFunction function) => function.Kind switch
    {
        FunctionKind.Freestanding => rename(function.Name),
        FunctionKind.Constructor => $"[constructor]{rename(function.Resource!.Name!)}",
        FunctionKind.Static => $"[static]{rename(function.Resource!.Name!)}.{function.ItemName}",
        _ => $"[method]{rename(function.Resource!.Name!)}.{function.ItemName}",
    };
}
