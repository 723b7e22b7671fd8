using System.Globalization;
using System.Text;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Composition.Tests.Support;

/// <summary>
/// What a composed component means, as text: its imports with their types, its instances with what they are given, and its exports. The
/// order of definitions, and how types are written, do not show.
/// </summary>
internal sealed class CompositionText
{
    private readonly StringBuilder _text = new();
    private readonly TypedComponent _component;
    private readonly Dictionary<Sort, List<string>> _items = [];

    private CompositionText(TypedComponent component) => _component = component;

    public static string Of(byte[] bytes) => new CompositionText(
        ComponentValidator.Validate(ComponentReader.Read("composed", bytes).GetValueOrThrow()!, ComponentFeatures.All).GetValueOrThrow()!).Write();

    /// <summary>Whether two components are the same but for custom sections.</summary>
    public static bool AreEqualBytes(byte[] one, byte[] other) => Bare(one).AsSpan().SequenceEqual(Bare(other));

    private static byte[] Bare(byte[] bytes) =>
        ComponentWriter.Write(ComponentReader.Read("composed", bytes).GetValueOrThrow()! with { CustomSections = [], Sections = default });

    private string Write()
    {
        var types = new ExternText();
        foreach (NamedExtern import in _component.Imports.OrderBy(i => i.Name.Name, StringComparer.Ordinal))
        {
            Line($"import {import.Name}: {types.Of(import.Type, import.Name.Name)}");
        }

        foreach (Definition definition in _component.Source.Definitions)
        {
            Walk(definition);
        }

        return _text.ToString();
    }

    private void Walk(Definition definition)
    {
        switch (definition)
        {
            case Definition.Import(_, var name, var type):
                Add(SortOf(type), name.Name);
                break;
            case Definition.Component(_, var nested):
                Add(Sort.Component, $"component of {nested.Bytes.Length} bytes");
                break;
            case Definition.Instance(_, InstanceExpr.Instantiate(var component, var args)):
                string given = string.Join(", ", args.Select(a => $"{a.Name}: {At(a.Item)}").Order(StringComparer.Ordinal));
                string instance = string.Create(CultureInfo.InvariantCulture, $"instance {Items(Sort.Instance).Count(i => i.StartsWith("instance ", StringComparison.Ordinal))}");
                Line($"{instance} = new {Items(Sort.Component)[(int)component]} {{ {given} }}");
                Add(Sort.Instance, instance);
                break;
            case Definition.Alias(_, AliasTarget.Export(var sort, var index, var name)):
                Add(sort, $"{Items(Sort.Instance)[(int)index]}[{name}]");
                break;
            case Definition.Export(_, var name, var item, _):
                string what = item.Sort == Sort.Type ? new ExternText().Of(_component.Exports.First(e => e.Name.Name == name.Name).Type, name.Name) : At(item);
                Line($"export {name} = {what}");
                Add(item.Sort, At(item));
                break;
            case Definition.Type:
                Add(Sort.Type, "type");
                break;
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private void Add(Sort sort, string item) => Items(sort).Add(item);

    private List<string> Items(Sort sort) => _items.TryGetValue(sort, out List<string>? items) ? items : _items[sort] = [];

    private string At(SortIndex item) => Items(item.Sort)[(int)item.Index];

    private static Sort SortOf(ExternType type) => type switch
    {
        ExternType.Func => Sort.Func,
        ExternType.Instance => Sort.Instance,
        ExternType.Component => Sort.Component,
        ExternType.CoreModule => Sort.CoreModule,
        _ => Sort.Type,
    };
}
