using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>The exports of an interface, or the imports or exports of a world, while it is resolved.</summary>
/// <param name="context">The script.</param>
/// <param name="title">How messages call the interface or world.</param>
/// <param name="side">What the items are: <c>import</c> or <c>export</c>.</param>
internal sealed class WacItems(WacContext context, string title, string side)
{
    private readonly ImmutableArray<NamedExtern>.Builder _items = ImmutableArray.CreateBuilder<NamedExtern>();
    private readonly Dictionary<string, TextSpan?> _places = new(StringComparer.Ordinal);

    /// <summary>Adds an item.</summary>
    /// <exception cref="DiagnosticException">Its name is taken.</exception>
    public void Add(string name, TextSpan span, TypedExtern item)
    {
        RequireFree(name, span, null);
        _places.Add(name, span);
        _items.Add(new NamedExtern(new ExternName(name), item));
    }

    /// <summary>Adds an item that is included, where none of its name is there.</summary>
    public void Include(string name, TypedExtern item)
    {
        if (_places.TryAdd(name, null))
        {
            _items.Add(new NamedExtern(new ExternName(name), item));
        }
    }

    /// <summary>Refuses a name that is taken.</summary>
    public void RequireFree(string name, TextSpan span, string? help)
    {
        if (_places.TryGetValue(name, out TextSpan? first))
        {
            (TextSpan, string)[] labels = first is { } place ? [(place, "the first is here")] : [];
            throw context.Fault(
                WacDiagnostics.DuplicateName, span, $"{title} has two {side}s `{name}`", help ?? "give one of them another name; types that are used can get one with `as`", labels);
        }
    }

    public ImmutableArray<NamedExtern> ToImmutable() => _items.ToImmutable();
}
