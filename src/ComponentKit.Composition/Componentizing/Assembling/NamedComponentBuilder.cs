using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Builds a component, with names of its definitions for people.</summary>
internal sealed class NamedComponentBuilder
{
    private readonly Dictionary<Sort, SortedDictionary<uint, string>> _names = [];

    /// <summary>The order in which the section with the names has the sorts.</summary>
    private static readonly Sort[] Sorts =
    [
        Sort.CoreFunc, Sort.CoreTable, Sort.CoreMemory, Sort.CoreGlobal, Sort.CoreTag, Sort.CoreType, Sort.CoreModule, Sort.CoreInstance,
        Sort.Instance, Sort.Func, Sort.Type, Sort.Component,
    ];

    /// <summary>The component in the making.</summary>
    public ComponentBuilder Inner { get; } = new();

    /// <summary>Gives a definition a name.</summary>
    /// <returns>The definition's index.</returns>
    public uint Name(Sort sort, uint index, string name)
    {
        if (!_names.TryGetValue(sort, out SortedDictionary<uint, string>? names))
        {
            names = [];
            _names.Add(sort, names);
        }

        names[index] = name;
        return index;
    }

    /// <summary>An alias of an export of an instance, by its name.</summary>
    public uint AliasExport(Sort sort, uint instance, string name) =>
        Name(sort, Inner.AliasAnew(new AliasTarget.Export(sort, instance, name)), name);

    /// <summary>An alias of an export of a core instance.</summary>
    public uint AliasCoreExport(Sort sort, uint instance, string name, string debugName)
    {
        uint before = Inner.Count(sort);
        uint index = Inner.AliasCoreExport(sort, instance, name);
        return index == before ? Name(sort, index, debugName) : index;
    }

    /// <summary>Adds an import, by its name.</summary>
    public uint Import(ExternName name, ExternType type)
    {
        uint index = Inner.Import(name, type);
        return Name(SortOf(type), index, name.Name);
    }

    /// <summary>Adds an export, by its name.</summary>
    public uint Export(ExternName name, SortIndex item, ExternType? ascription = null) =>
        Name(item.Sort, Inner.Export(name, item, ascription), name.Name);

    /// <summary>Adds a built-in, by its name.</summary>
    public uint BuiltIn(Canon.BuiltIn builtIn) => Name(Sort.CoreFunc, Inner.BuiltIn(builtIn), CanonNames.Of(builtIn));

    /// <summary>The contents of the custom section with the names (Explainer.md, Name Section).</summary>
    public byte[] WriteNames()
    {
        const byte SortNames = 1;
        var sink = new BinarySink();
        foreach (Sort sort in Sorts.Where(_names.ContainsKey))
        {
            BinarySink part = sink.Part();
            if ((int)sort >= 0x100)
            {
                part.Byte(0x00);
            }

            part.Byte((byte)sort);
            part.Vector(_names[sort], static (s, name) =>
            {
                s.Unsigned(name.Key);
                s.Name(name.Value);
            });
            sink.Byte(SortNames);
            sink.Sized(part);
        }

        return sink.ToArray();
    }

    private static Sort SortOf(ExternType type) => type switch
    {
        ExternType.Func => Sort.Func,
        ExternType.Instance => Sort.Instance,
        _ => Sort.Type,
    };
}
