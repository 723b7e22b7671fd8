using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>Finds the words of WIT for a component's functions: names of types, and docs, that validation does not keep.</summary>
/// <param name="world">The component's world, or null where none is wanted.</param>
internal sealed class PlanFunctionWords(WitWorld? world)
{
    private readonly Dictionary<(bool IsImport, string? Interface, string Name), WitFunction> _functions = Collect(world);

    /// <summary>The function of the world, or one that says no more than its type.</summary>
    internal WitFunction Of(ImmutableArray<string> path, FuncType type, bool isImport) =>
        _functions.TryGetValue((isImport, PlanPath.InterfaceOf(path), path[^1]), out WitFunction? function)
            ? function
            : new WitFunction(path[^1], KindOf(path[^1]), type.Parameters, type.Result) { IsAsync = type.IsAsync };

    private static Dictionary<(bool, string?, string), WitFunction> Collect(WitWorld? world)
    {
        var functions = new Dictionary<(bool, string?, string), WitFunction>();
        foreach ((bool isImport, IReadOnlyList<WorldItem> items) in world is null ? [] : new[] { (true, world.Imports), (false, world.Exports) })
        {
            foreach (WorldItem item in items)
            {
                switch (item)
                {
                    case WorldItem.Function(var function):
                        functions.TryAdd((isImport, null, item.Name), function);
                        break;
                    case WorldItem.Interface(_, var value):
                        foreach (WitFunction function in value.Functions)
                        {
                            functions.TryAdd((isImport, item.Name, function.Name), function);
                        }

                        break;
                }
            }
        }

        return functions;
    }

    private static FunctionKind KindOf(string name) =>
        name.StartsWith("[constructor]", StringComparison.Ordinal) ? FunctionKind.Constructor
        : name.StartsWith("[method]", StringComparison.Ordinal) ? FunctionKind.Method
        : name.StartsWith("[static]", StringComparison.Ordinal) ? FunctionKind.Static
        : FunctionKind.Freestanding;
}
