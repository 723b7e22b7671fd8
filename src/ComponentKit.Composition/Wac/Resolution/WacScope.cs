using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Names and what they stand for: those of the script, or of one interface or world in it.</summary>
internal sealed class WacScope(WacContext context, WacScope? root)
{
    private readonly Dictionary<string, (WacItem Item, Identifier Name)> _items = new(StringComparer.Ordinal);

    /// <summary>The names of the script, which may be this scope.</summary>
    public WacScope Root => root ?? this;

    /// <summary>Gives a name.</summary>
    /// <exception cref="DiagnosticException">It is taken.</exception>
    public void Add(Identifier name, WacItem item)
    {
        if (_items.TryGetValue(name.Name, out (WacItem Item, Identifier Name) first))
        {
            throw context.Fault(WacDiagnostics.DuplicateName, name.Span, $"the name `{name.Name}` is taken", "choose another name: names cannot be given again", (first.Name.Span, "first given here"));
        }

        _items.Add(name.Name, (item, name));
    }

    /// <summary>Gives a name, if it is free, to what is in error.</summary>
    public void AddUnknown(Identifier name) => _items.TryAdd(name.Name, (new WacItem.Unknown(), name));

    /// <summary>What a name of this scope stands for.</summary>
    /// <exception cref="DiagnosticException">It is not defined.</exception>
    public WacItem Find(Identifier name)
    {
        if (FindOrNull(name.Name) is { } item)
        {
            return item is WacItem.Unknown ? throw new WacFault() : item;
        }

        string? help = root?.FindOrNull(name.Name) is { } outer
            ? $"the {outer.Kind} of that name is the script's; interfaces and worlds see their own types only, or what they `use`"
            : Spelling.Suggest(name.Name, _items.Keys) ?? "names have to be defined before they are used";
        throw context.Fault(WacDiagnostics.UndefinedName, name.Span, $"`{name.Name}` is not defined", help);
    }

    /// <summary>What a name stands for here or in the script.</summary>
    /// <exception cref="DiagnosticException">It is not defined.</exception>
    public WacItem FindHereOrInRoot(Identifier name) => root is null || FindOrNull(name.Name) is not null ? Find(name) : root.Find(name);

    private WacItem? FindOrNull(string name) => _items.TryGetValue(name, out (WacItem Item, Identifier Name) found) ? found.Item : null;
}
