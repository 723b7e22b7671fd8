using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>An instance that several import: with everything in it that any of them wants.</summary>
internal sealed class MergedInstance
{
    private readonly List<(ExternName Name, TypedExtern? Item, MergedInstance? Instance)> _exports = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    /// <summary>The type as it is now.</summary>
    public InstanceType Type => new([.. _exports.Select(e => new NamedExtern(e.Name, Extern(e.Item, e.Instance)))], new HashSet<TypeDef>());

    /// <summary>Adds what one of the instances exports.</summary>
    /// <param name="type">Its type, in the words of its component.</param>
    /// <param name="bindings">What those words stand for: types that are exported are bound.</param>
    /// <param name="translator">Makes types of the composition with those bindings.</param>
    /// <param name="added">Told of each type that is exported for the first time.</param>
    /// <returns>Why it cannot be merged, or null.</returns>
    public string? Merge(InstanceType type, TypeBindings bindings, TypeTranslator translator, Action<TypeDef> added)
    {
        foreach (NamedExtern export in type.Exports)
        {
            string name = export.Name.Name;
            string? reason = _byName.TryGetValue(name, out int index)
                ? MergeInto(_exports[index].Item, _exports[index].Instance, export.Type, bindings, translator, added)
                : Add(export, bindings, translator, added);
            if (reason is not null)
            {
                return $"{ExternTexts.Of(export.Type)} `{name}`: {reason}";
            }
        }

        return null;
    }

    private static string? MergeInto(
        TypedExtern? item, MergedInstance? instance, TypedExtern other, TypeBindings bindings, TypeTranslator translator, Action<TypeDef> added) =>
        (instance, other) is ({ } merged, TypedExtern.Instance(var type))
            ? merged.Merge(type, bindings, translator, added)
            : new ExternComparer(bindings).Compare(Extern(item, instance), other);

    private string? Add(NamedExtern export, TypeBindings bindings, TypeTranslator translator, Action<TypeDef> added)
    {
        _byName.Add(export.Name.Name, _exports.Count);
        if (export.Type is TypedExtern.Instance(var type))
        {
            var inner = new MergedInstance();
            _exports.Add((export.Name, null, inner));

            // Types of an instance inside have no name that others could import them by.
            return inner.Merge(type, bindings, translator, _ => { });
        }

        TypedExtern item = translator.Translate(export.Type);
        _exports.Add((export.Name, item, null));
        if (TypeHomes.DefinitionOf(item) is { } definition)
        {
            added(definition);
        }

        return null;
    }

    private static TypedExtern Extern(TypedExtern? item, MergedInstance? instance) => item ?? new TypedExtern.Instance(instance!.Type);
}
