using System.Globalization;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>Packages, interfaces, worlds and functions.</summary>
internal sealed class ItemJson(ModelNumbers numbers, IndentedJson json)
{
    private readonly TypeJson _types = new(numbers, json);

    public void Package(WitPackage package) => json.Object(() =>
    {
        json.Name("name").String(package.Name.ToString());
        json.Docs(package.Docs);
        json.Name("interfaces").Object(() => ForEach(package.Interfaces, i => json.Name(i.Name!).Number(numbers.Interfaces[i])));
        json.Name("worlds").Object(() => ForEach(package.Worlds, w => json.Name(w.Name!).Number(numbers.Worlds[w])));
    });

    public void World(WitWorld world) => json.Object(() =>
    {
        json.Name("name").String(world.Name!);
        json.Name("imports").Object(() => ForEach(world.Imports, i => Item(world, i)));
        json.Name("exports").Object(() => ForEach(world.Exports, i => Item(world, i)));
        json.Name("package").Number(numbers.Packages[world.Package!]);
        json.Docs(world.Docs);
        json.Stability(world.Stability);
    });

    public void Interface(WitInterface item) => json.Object(() =>
    {
        json.Name("name");
        if (item.Name is null)
        {
            json.Null();
        }
        else
        {
            json.String(item.Name);
        }

        json.Name("types").Object(() => ForEach(item.Types, t => json.Name(t.Name!).Number(numbers.Of(t))));
        json.Name("functions").Object(() => ForEach(item.Functions, f =>
        {
            json.Name(f.Name);
            Function(f, numbers.ScopeOf(item));
        }));
        json.Docs(item.Docs);
        json.Stability(item.Stability);
        json.Name("package").Number(numbers.Packages[item.Package!]);
        if (item.CopiedFrom is { } original)
        {
            json.Name("clone_of").Number(numbers.Interfaces[original]);
        }
    });

    private static void ForEach<T>(IReadOnlyList<T> items, Action<T> action)
    {
        foreach (T item in items)
        {
            action(item);
        }
    }

    private void Item(WitWorld world, WorldItem item)
    {
        switch (item)
        {
            case WorldItem.Interface(var name, var value):
                json.Name(name == value.QualifiedName ? string.Format(CultureInfo.InvariantCulture, "interface-{0}", numbers.Interfaces[value]) : name);
                json.Object(() => json.Name("interface").Object(() =>
                {
                    json.Name("id").Number(numbers.Interfaces[value]);
                    json.Stability(item.Stability);
                    json.ExternalId(item.ExternalId);

                    // Those of an inline interface are the interface's own.
                    json.Docs(value.Name is null ? null : item.Docs);
                }));
                break;
            case WorldItem.Function(var function):
                json.Name(function.Name).Object(() =>
                {
                    json.Name("function");
                    Function(function, numbers.ScopeOf(world, function));
                });
                break;
            case WorldItem.Type(var type):
                json.Name(type.Name!).Object(() => json.Name("type").Number(numbers.Of(type)));
                break;
        }
    }

    private void Function(WitFunction function, TypeNumbers scope) => json.Object(() =>
    {
        json.Name("name").String(function.Name);
        json.Name("kind");
        Kind(function);
        json.Name("params").Array(() => ForEach(function.Parameters, p => json.Object(() =>
        {
            json.Name("name").String(p.Name);
            json.Name("type");
            _types.Reference(p.Type, scope);
        })));
        if (function.Result is { } result)
        {
            json.Name("result");
            _types.Reference(result, scope);
        }

        json.Docs(function.Docs);
        json.Stability(function.Stability);
        json.ExternalId(function.ExternalId);
    });

    private void Kind(WitFunction function)
    {
        string prefix = function.IsAsync ? "async-" : "";
        if (function.Resource is not { } resource)
        {
            json.String(prefix + "freestanding");
            return;
        }

        string word = function.Kind switch
        {
            FunctionKind.Constructor => "constructor",
            FunctionKind.Static => "static",
            _ => "method",
        };
        json.Object(() => json.Name(prefix + word).Number(numbers.Of(resource)));
    }
}
