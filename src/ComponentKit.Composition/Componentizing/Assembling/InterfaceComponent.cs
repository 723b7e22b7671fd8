using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Builds the component whose instance is an exported interface.</summary>
/// <remarks>
/// It imports the functions and all types in their signatures, and exports them with types that are named: types can have names only
/// where they are exported, and an instance of loose definitions cannot refer to its own types.
/// </remarks>
internal sealed class InterfaceComponent
{
    private readonly WitInterface _interface;
    private readonly EncodingBudget _budget;
    private readonly ComponentBuilder _builder = new();
    private readonly OrderedDictionary<string, uint> _imports = new(StringComparer.Ordinal);
    private readonly TypeIndices _imported = TypeIndices.ByParts();
    private TypeIndices _exported = TypeIndices.ByParts();

    /// <param name="item">The interface.</param>
    /// <param name="budget">What counts the items.</param>
    public InterfaceComponent(WitInterface item, EncodingBudget budget)
    {
        _interface = item;
        _budget = budget;
    }

    /// <summary>The types that are imported, by the names of the imports.</summary>
    public IEnumerable<(string Name, TypeDef Type)> ImportedTypes
    {
        get
        {
            Dictionary<uint, TypeDef> types = _imported.Named.ToDictionary(entry => entry.Value, entry => entry.Key);
            return _imports.Select(import => (import.Key, types[import.Value]));
        }
    }

    /// <summary>The name by which a function is imported.</summary>
    public static string ImportNameOf(WitFunction function) => function.Kind == FunctionKind.Freestanding
        ? $"import-func-{function.ItemName}"
        : $"import-{function.Name.Replace("[", "", StringComparison.Ordinal).Replace(']', '-').Replace('.', '-').Replace(' ', '-')}";

    /// <summary>Imports a type of another interface, behind those that it is made of.</summary>
    public void ImportForeign(TypeDef type) => Importing((WitInterface)type.Owner!).Visit(type.Type);

    /// <summary>Imports the resources and functions of the interface, with the types in their signatures.</summary>
    public void ImportOwn()
    {
        _exported = _imported.Copy();
        TypeEncoder types = Importing(_interface);
        foreach (TypeDef type in _interface.Types.Where(type => type.Kind is TypeDefKind.Resource))
        {
            types.Visit(type.Type);
        }

        foreach (WitFunction function in _interface.Functions)
        {
            uint type = types.Function(function);
            _builder.Import(new ExternName(ImportNameOf(function)), new ExternType.Func(type));
        }
    }

    /// <summary>Exports types and functions under their names.</summary>
    public void AddExports()
    {
        var types = new TypeEncoder(
            _builder, _interface, (name, type) => _builder.Export(name, new SortIndex(Sort.Type, ((ExternType.TypeEq)type).TypeIndex)), NotForeign, _budget, _exported);
        foreach (TypeDef type in _interface.Types)
        {
            if (type.Kind is TypeDefKind.Resource)
            {
                var name = new ExternName(type.Name!) { ExternalId = type.ExternalId };
                _exported.Named.Add(type, _builder.Export(name, new SortIndex(Sort.Type, _imported.Named[type])));
            }
            else
            {
                types.Visit(type.Type);
            }
        }

        for (int i = 0; i < _interface.Functions.Count; i++)
        {
            WitFunction function = _interface.Functions[i];
            uint type = types.Function(function);
            _builder.Export(
                new ExternName(function.Name) { ExternalId = function.ExternalId },
                new SortIndex(Sort.Func, (uint)i),
                new ExternType.Func(type));
        }
    }

    /// <summary>The component.</summary>
    /// <param name="name">How messages name it.</param>
    public ComponentBinary Build(string name) => _builder.Build(name);

    private TypeEncoder Importing(WitInterface owner) => new(_builder, owner, Import, NotForeign, _budget, _imported);

    private uint Import(ExternName name, ExternType type)
    {
        string unique = $"import-type-{name.Name}";
        for (int i = 0; _imports.ContainsKey(unique); i++)
        {
            unique = $"{unique}{i}";
        }

        uint index = _builder.Import(new ExternName(unique), type);
        _imports.Add(unique, index);
        return index;
    }

    // Types of other interfaces are there before those that use them.
    private uint NotForeign(TypeDef type) => throw _budget.Missing($"{type.Owner}.{type.Name}");
}
