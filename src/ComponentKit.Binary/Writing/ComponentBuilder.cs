using System.Collections.Immutable;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Builds a component item by item.</summary>
/// <remarks>
/// Each item gets the index that it will have in the binary, which later items refer to it by; nothing is validated. Neighbours
/// of one kind share a section. Offsets in the component that is built are zero: it has not been read from a file.
/// </remarks>
public sealed class ComponentBuilder : ScopeBuilder
{
    private readonly ImmutableArray<Definition>.Builder _definitions = ImmutableArray.CreateBuilder<Definition>();
    private readonly ImmutableArray<CustomSection>.Builder _customSections = ImmutableArray.CreateBuilder<CustomSection>();
    private readonly ImmutableArray<SectionExtent>.Builder _sections = ImmutableArray.CreateBuilder<SectionExtent>();

    /// <summary>Adds a core module.</summary>
    /// <param name="bytes">The whole module. It must not change until the component has been written.</param>
    /// <returns>Its core module index.</returns>
    public uint CoreModule(ReadOnlyMemory<byte> bytes) => Add(Sort.CoreModule, new Definition.CoreModule(0, bytes));

    /// <summary>Adds a core module that is in several parts, so that it is copied once only.</summary>
    /// <returns>Its core module index.</returns>
    internal uint CoreModule(IReadOnlyList<ReadOnlyMemory<byte>> parts) =>
        Add(Sort.CoreModule, new Definition.CoreModule(0, parts[0]) { Rest = [.. parts.Skip(1)] });

    /// <summary>Instantiates a core module.</summary>
    /// <param name="module">The index of the core module.</param>
    /// <param name="args">The core instances that its imports come from, by the first of their two names.</param>
    /// <returns>The core instance index.</returns>
    public uint CoreInstantiate(uint module, IEnumerable<CoreInstantiateArg> args) =>
        Add(Sort.CoreInstance, new Definition.CoreInstance(0, new CoreInstanceExpr.Instantiate(module, [.. args])));

    /// <summary>Puts existing core definitions under names.</summary>
    /// <returns>The core instance index.</returns>
    public uint CoreInstance(IEnumerable<CoreInlineExport> exports) =>
        Add(Sort.CoreInstance, new Definition.CoreInstance(0, new CoreInstanceExpr.InlineExports([.. exports])));

    /// <summary>An alias of an export of a core instance.</summary>
    /// <param name="sort">The core sort of the export.</param>
    /// <param name="instance">The index of the core instance.</param>
    /// <param name="name">The name of the export.</param>
    /// <returns>The index, in the index space of <paramref name="sort"/>.</returns>
    public uint AliasCoreExport(Sort sort, uint instance, string name) => Alias(new AliasTarget.CoreExport(sort, instance, name));

    /// <summary>Adds a nested component.</summary>
    /// <returns>Its component index.</returns>
    public uint Component(ComponentBinary component) => Add(Sort.Component, new Definition.Component(0, component));

    /// <summary>Instantiates a component.</summary>
    /// <param name="component">The index of the component.</param>
    /// <param name="args">What its imports are given, by their names.</param>
    /// <returns>The instance index.</returns>
    public uint Instantiate(uint component, IEnumerable<InstantiateArg> args) =>
        Add(Sort.Instance, new Definition.Instance(0, new InstanceExpr.Instantiate(component, [.. args])));

    /// <summary>Puts existing definitions under names.</summary>
    /// <returns>The instance index.</returns>
    public uint Instance(IEnumerable<InlineExport> exports) =>
        Add(Sort.Instance, new Definition.Instance(0, new InstanceExpr.InlineExports([.. exports])));

    /// <summary>Wraps a core function as a component function.</summary>
    /// <param name="coreFunc">The index of the core function.</param>
    /// <param name="type">The index of the component function's type.</param>
    /// <param name="options">How values cross; no options by default.</param>
    /// <returns>The function index.</returns>
    public uint Lift(uint coreFunc, uint type, CanonOptions? options = null) =>
        Add(Sort.Func, new Definition.Canon(0, new Canon.Lift(coreFunc, options ?? CanonOptions.None, type)));

    /// <summary>Wraps a component function as a core function.</summary>
    /// <param name="func">The index of the component function.</param>
    /// <param name="options">How values cross; no options by default.</param>
    /// <returns>The core function index.</returns>
    public uint Lower(uint func, CanonOptions? options = null) =>
        Add(Sort.CoreFunc, new Definition.Canon(0, new Canon.Lower(func, options ?? CanonOptions.None)));

    /// <summary>Adds a canonical built-in.</summary>
    /// <returns>The core function index.</returns>
    public uint BuiltIn(Canon.BuiltIn builtIn) => Add(Sort.CoreFunc, new Definition.Canon(0, builtIn));

    /// <summary>Adds a built-in that has no operand but a type, such as <c>resource.drop</c>.</summary>
    /// <returns>The core function index.</returns>
    public uint BuiltIn(CanonBuiltInKind kind, uint type = 0) => BuiltIn(new Canon.BuiltIn(kind) { TypeIndex = type });

    /// <summary>Calls a function when the component is instantiated (🪙).</summary>
    /// <param name="func">The index of the function.</param>
    /// <param name="args">The indices of the values it is called with.</param>
    /// <param name="resultCount">How many values it gives.</param>
    /// <returns>The value index of the first result.</returns>
    public uint Start(uint func, IEnumerable<uint> args, uint resultCount)
    {
        Add(new Definition.Start(0, func, [.. args], resultCount));
        uint first = Count(Sort.Value);
        for (uint i = 0; i < resultCount; i++)
        {
            Next(Sort.Value);
        }

        return first;
    }

    /// <summary>Adds a value (🪙).</summary>
    /// <param name="type">Its type.</param>
    /// <param name="encoding">The value, in the encoding of its type.</param>
    /// <returns>The value index.</returns>
    public uint Value(ValType type, ReadOnlyMemory<byte> encoding) => Add(Sort.Value, new Definition.Value(0, type, encoding));

    /// <summary>Adds an import.</summary>
    /// <param name="name">The name and its attributes.</param>
    /// <param name="type">What is imported.</param>
    /// <returns>The index that the import has, in the index space of its sort.</returns>
    public uint Import(ExternName name, ExternType type)
    {
        Add(new Definition.Import(0, name, type));
        return Next(type);
    }

    /// <summary>Adds an export.</summary>
    /// <param name="name">The name and its attributes.</param>
    /// <param name="item">What is exported.</param>
    /// <param name="ascription">The type given to it, where it is not the item's own.</param>
    /// <returns>The new index that the export gives the item, in the index space of its sort.</returns>
    public uint Export(ExternName name, SortIndex item, ExternType? ascription = null) =>
        Add(item.Sort, new Definition.Export(0, name, item, ascription));

    /// <summary>Adds a custom section at this place.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its contents. They must not change until the component has been written.</param>
    public void CustomSection(string name, ReadOnlyMemory<byte> bytes)
    {
        _customSections.Add(new CustomSection(0, name, bytes));
        _sections.Add(new SectionExtent(SectionKind.Custom, 1));
    }

    /// <summary>The component as it is now.</summary>
    /// <param name="name">How messages name it.</param>
    public ComponentBinary Build(string name) =>
        new(name, 0, ReadOnlyMemory<byte>.Empty, _definitions.ToImmutable(), _customSections.ToImmutable())
        {
            Sections = _sections.ToImmutable(),
        };

    private protected override void AddType(DefType type) => Add(new Definition.Type(0, type));

    private protected override void AddCoreType(CoreDefType type) => Add(new Definition.CoreType(0, type));

    private protected override void AddAlias(AliasTarget target) => Add(new Definition.Alias(0, target));

    private uint Add(Sort sort, Definition definition)
    {
        Add(definition);
        return Next(sort);
    }

    private void Add(Definition definition)
    {
        SectionKind kind = SectionExtents.KindOf(definition);
        _definitions.Add(definition);
        if (_sections.Count > 0 && _sections[^1].Kind == kind && !SectionExtents.HoldsOne(kind))
        {
            _sections[^1] = _sections[^1] with { Count = _sections[^1].Count + 1 };
        }
        else
        {
            _sections.Add(new SectionExtent(kind, 1));
        }
    }
}
