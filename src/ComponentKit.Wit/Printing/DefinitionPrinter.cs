using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>The types of an interface or world: those used from elsewhere, and those defined.</summary>
internal sealed class DefinitionPrinter(
    IReadOnlyList<TypeDef> types, IEnumerable<WitFunction> functions, WitPackage? package, IndentedText text)
{
    private readonly ILookup<TypeDef, WitFunction> _functions =
        functions.Where(f => f.Resource is not null).ToLookup(f => f.Resource!);

    /// <summary>Prints the types in their order.</summary>
    public void Print()
    {
        for (int i = 0; i < types.Count; i++)
        {
            TypeDef type = types[i];
            if (UsedFrom(type) is { } source)
            {
                i += PrintUse(source, i);
                continue;
            }

            text.Gap();
            MetadataText.Print(type.Docs, type.Stability, text);
            Print(type, WitNames.Of(type.Name!));
        }
    }

    /// <summary>The interface that a type is brought in from by <c>use</c>, or null for one that is defined here.</summary>
    public static WitInterface? UsedFrom(TypeDef type) =>
        type.Kind is TypeDefKind.Alias(NamedType { Definition.Owner: WitInterface { Name: not null } owner }) && owner != type.Owner
            ? owner
            : null;

    // Neighbours from one interface become one `use`; gives the number of those after the first.
    private int PrintUse(WitInterface source, int start)
    {
        var names = new List<string>();
        TypeDef first = types[start];
        int end = start;
        while (end < types.Count && UsedFrom(types[end]) == source && types[end].Stability == first.Stability)
        {
            TypeDef type = types[end++];
            string used = ((NamedType)((TypeDefKind.Alias)type.Kind).Target).Definition.Name!;
            names.Add(used == type.Name ? WitNames.Of(used) : $"{WitNames.Of(used)} as {WitNames.Of(type.Name!)}");
        }

        MetadataText.Print(null, first.Stability, text);
        text.Line($"use {PathText.Of(source, package)}.{{{string.Join(", ", names)}}};");
        return end - start - 1;
    }

    private void Print(TypeDef type, string name)
    {
        switch (type.Kind)
        {
            case TypeDefKind.Alias(var target):
                text.Line($"type {name} = {PrintTarget(target)};");
                break;
            case TypeDefKind.Record(var fields):
                text.Block($"record {name}", () => PrintFields(fields));
                break;
            case TypeDefKind.Variant(var cases):
                text.Block($"variant {name}", () => PrintCases(cases));
                break;
            case TypeDefKind.Enum(var cases):
                text.Block($"enum {name}", () => PrintCases(cases));
                break;
            case TypeDefKind.Flags(var labels):
                text.Block($"flags {name}", () => PrintCases(labels));
                break;
            case TypeDefKind.Resource when _functions.Contains(type):
                text.Block($"resource {name}", () => PrintFunctions(type));
                break;
            default:
                text.Line($"resource {name};");
                break;
        }
    }

    // An alias of a handle says `own`, as the bare name would make it an alias of the resource.
    private static string PrintTarget(WitType target) =>
        target is OwnType own ? $"own<{WitNames.Of(own.Resource.Name!)}>" : TypeText.Instance.Visit(target);

    private void PrintFields(ImmutableArray<WitField> fields)
    {
        foreach (WitField field in fields)
        {
            MetadataText.Print(field.Docs, Stability.Unknown, text);
            text.Line($"{WitNames.Of(field.Name)}: {TypeText.Instance.Visit(field.Type)},");
        }
    }

    private void PrintCases(ImmutableArray<WitCase> cases)
    {
        foreach (WitCase item in cases)
        {
            MetadataText.Print(item.Docs, Stability.Unknown, text);
            text.Line(item.Payload is null
                ? $"{WitNames.Of(item.Name)},"
                : $"{WitNames.Of(item.Name)}({TypeText.Instance.Visit(item.Payload)}),");
        }
    }

    private void PrintFunctions(TypeDef resource)
    {
        foreach (WitFunction function in _functions[resource])
        {
            MetadataText.Print(function.Docs, function.Stability, text);
            text.Line(FunctionText.OfResource(function));
        }
    }
}
