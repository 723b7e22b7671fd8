using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>Gives everything in a model a number, in the order of other tools.</summary>
/// <remarks>
/// A package at a time: its definitions with the types without names in them; then the handles that own in functions, of interfaces,
/// then of worlds; then what each <c>include</c> copied.
/// </remarks>
internal sealed class ModelNumbers
{
    private readonly Dictionary<TypeDef, int> _definitions = [];
    private readonly Dictionary<WitPackage, TypeNumbers> _scopes = [];
    private readonly Dictionary<object, TypeNumbers> _copyScopes = [];

    public ModelNumbers(WitModel model)
    {
        foreach (WitPackage package in model.Packages)
        {
            Packages.Add(package, Packages.Count);
            Add(package, package.Trace ?? PackageTrace.Of(package));
        }
    }

    public Dictionary<WitPackage, int> Packages { get; } = [];

    public Dictionary<WitWorld, int> Worlds { get; } = [];

    public Dictionary<WitInterface, int> Interfaces { get; } = [];

    /// <summary>All types; the number of one is its place.</summary>
    public List<NumberedType> Types { get; } = [];

    public int Of(TypeDef definition) => _definitions[definition];

    /// <summary>Where the numbers of types in an interface's functions are.</summary>
    public TypeNumbers ScopeOf(WitInterface value) =>
        _copyScopes.TryGetValue(value, out TypeNumbers? scope) ? scope : _scopes[value.Package!];

    /// <summary>Where the numbers of types in a world's function are.</summary>
    public TypeNumbers ScopeOf(WitWorld world, WitFunction function) =>
        _copyScopes.TryGetValue(function, out TypeNumbers? scope) ? scope : _scopes[world.Package!];

    private void Add(WitPackage package, PackageTrace trace)
    {
        var excluded = new HashSet<TypeDef>(trace.Definitions.Where(d => d.IsExcluded && d.Type is not null).Select(d => d.Type!));
        var scope = new TypeNumbers(Types, _definitions, excluded);
        _scopes.Add(package, scope);
        foreach (PackageTrace.Definition definition in trace.Definitions)
        {
            if (definition.Function is { } function)
            {
                scope.AddAnonymous(function);
            }
            else if (!definition.IsExcluded)
            {
                scope.Define(definition.Type!);
            }
        }

        foreach (WitInterface item in trace.Interfaces)
        {
            Interfaces.Add(item, Interfaces.Count);
            scope.AddOwned(item.Functions.SelectMany(TypeParts.Of));
        }

        foreach (PackageTrace.WorldTrace world in trace.Worlds)
        {
            Worlds.Add(world.World, Worlds.Count);
            scope.AddOwned(world.Imports.Concat(world.Exports).SelectMany(TypeParts.Of));
        }

        foreach (IReadOnlyList<WorldItem> copies in trace.Worlds.SelectMany(w => w.Includes))
        {
            AddCopies(copies, new TypeNumbers(Types, _definitions, excluded));
        }
    }

    private void AddCopies(IReadOnlyList<WorldItem> items, TypeNumbers scope)
    {
        foreach (WorldItem item in items)
        {
            switch (item)
            {
                case WorldItem.Type(var type):
                    scope.AddCopy(type);
                    break;
                case WorldItem.Function(var function):
                    scope.AddCopy(function);
                    _copyScopes.Add(function, scope);
                    break;
                case WorldItem.Interface(_, { Name: null } inline):
                    AddCopy(inline, scope);
                    break;
            }
        }
    }

    private void AddCopy(WitInterface copy, TypeNumbers scope)
    {
        foreach (TypeDef type in copy.Types)
        {
            scope.AddCopy(type);
        }

        foreach (WitFunction function in copy.Functions)
        {
            scope.AddCopy(function);
        }

        _copyScopes.Add(copy, scope);
        Interfaces.Add(copy, Interfaces.Count);
    }
}
