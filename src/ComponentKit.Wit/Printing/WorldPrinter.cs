using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>A world: its types, imports and exports.</summary>
internal sealed class WorldPrinter(WitWorld world, IndentedText text)
{
    public void Print()
    {
        MetadataText.Print(world.Docs, world.Stability, text);
        text.Block($"world {WitNames.Of(world.Name!)}", () =>
        {
            // Not the world's own types alone: others come with an `include`. Components, unlike WIT, also export types by themselves.
            var items = world.Imports.Concat(world.Exports).ToList();
            var types = items.OfType<WorldItem.Type>().GroupBy(t => t.Name, StringComparer.Ordinal).Select(t => t.First().Value).ToList();
            var functions = items.OfType<WorldItem.Function>().Select(f => f.Value).Where(f => f.Resource is { } r && types.Contains(r));

            // What stands here uses only what stands before it, as in the world's binary form.
            Print("import", world.Imports.OfType<WorldItem.Interface>());
            new DefinitionPrinter(world, types, functions, text).Print();
            Print("import", world.Imports.OfType<WorldItem.Function>(), startsGroup: types.Count > 0);
            Print("export", world.Exports);
        });
    }

    private void Print(string keyword, IEnumerable<WorldItem> items, bool startsGroup = true)
    {
        foreach (WorldItem item in items)
        {
            // Types, and functions of resources, are with the definitions.
            if (item is WorldItem.Type or WorldItem.Function { Value.Resource: not null })
            {
                continue;
            }

            if (startsGroup || item.Docs is not null)
            {
                text.Gap();
            }

            startsGroup = false;
            MetadataText.Print(item.Docs, item.Stability, text, item.ExternalId);
            Print(keyword, item);
        }
    }

    private void Print(string keyword, WorldItem item)
    {
        string name = WitNames.Of(item.Name);
        switch (item)
        {
            case WorldItem.Interface(_, { Name: null } inline):
                text.Block($"{keyword} {name}: interface", () => new InterfacePrinter(inline, text).Print());
                break;
            case WorldItem.Interface(var plain, var value) when plain == value.QualifiedName:
                text.Line($"{keyword} {PathText.Of(value, world.Package)};");
                break;
            case WorldItem.Interface(_, var value):
                text.Line($"{keyword} {name}: {PathText.Of(value, world.Package)};");
                break;
            case WorldItem.Function(var function):
                text.Line($"{keyword} {name}: {FunctionText.TypeOf(function)};");
                break;
        }
    }
}
