using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Adapters;

/// <summary>Finds what exports of a core module need, directly or by way of others.</summary>
internal sealed class AdapterLiveness
{
    private readonly CoreModule _module;
    private readonly Dictionary<CoreIndexSpace, SortedSet<uint>> _live = [];
    private readonly Stack<(CoreIndexSpace Space, uint Index)> _work = [];
    private readonly CoreRewriter _visitor;

    /// <param name="module">The module, with its code.</param>
    /// <param name="exports">The exports.</param>
    public AdapterLiveness(CoreModule module, IEnumerable<CoreExport> exports)
    {
        _module = module;
        _visitor = new CoreRewriter(CoreIndexMap.Visiting(Add));
        CoreSubType[] types = [.. module.SubTypes()];
        Dictionary<CoreIndexSpace, CoreImport[]> imports = module.Imports.GroupBy(import => import.Space).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (CoreExport export in exports)
        {
            Add(export.Space, export.Index);
        }

        while (_work.TryPop(out (CoreIndexSpace Space, uint Index) item))
        {
            CoreImport[] ofSpace = imports.GetValueOrDefault(item.Space, []);
            if (item.Space == CoreIndexSpace.Type)
            {
                Visit(types, item.Index, type => _visitor.Rewrite(type));
            }
            else if (item.Index < ofSpace.Length)
            {
                _visitor.Rewrite(ofSpace[item.Index]);
            }
            else
            {
                Visit(item.Space, item.Index - (uint)ofSpace.Length);
            }
        }
    }

    /// <summary>The indices of an index space that are needed, in order.</summary>
    public IReadOnlyCollection<uint> Of(CoreIndexSpace space) => _live.GetValueOrDefault(space, []);

    private static void Visit<T>(IReadOnlyList<T> items, uint index, Action<T> visit)
    {
        // An index beyond the end is for the engine to find.
        if (index < items.Count)
        {
            visit(items[(int)index]);
        }
    }

    private void Visit(CoreIndexSpace space, uint index)
    {
        switch (space)
        {
            case CoreIndexSpace.Function:
                Visit(_module.Functions, index, function => _visitor.Rewrite(function));
                break;
            case CoreIndexSpace.Table:
                Visit(_module.Tables, index, table => _visitor.Rewrite(table));
                break;
            case CoreIndexSpace.Global:
                Visit(_module.Globals, index, global => _visitor.Rewrite(global));
                break;
        }
    }

    private void Add(CoreIndexSpace space, uint index)
    {
        if (!_live.TryGetValue(space, out SortedSet<uint>? live))
        {
            live = [];
            _live.Add(space, live);
        }

        if (live.Add(index))
        {
            _work.Push((space, index));
        }
    }
}
