using System.Text;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>The items of a world.</summary>
internal sealed class WorldGenerator(
    Choices choices, GeneratedFile file, GeneratedWorld world, List<GeneratedInterface> interfaces, List<GeneratedWorld> worlds)
{
    private readonly GeneratedScope _scope = new(choices);
    private readonly MetadataGenerator _metadata = new(choices, file.Package);

    /// <summary>What is between the braces.</summary>
    public string Items()
    {
        List<Func<string>> items = new DefinitionGenerator(choices, _scope, file).Items(interfaces);
        _scope.Types.ForEach(t => world.Imports.Add(t.Name, new(null, [], IsType: true)));
        List<string> texts = items.ConvertAll(write => write());
        for (int count = choices.Between(0, 6); count > 0; count--)
        {
            texts.Add(choices.OneIn(4) && worlds.Count > 0 ? Include(choices.Of(worlds)) : Extern(isExport: choices.OneIn(2)));
        }

        choices.Shuffle(texts);
        return string.Concat(texts);
    }

    private string Extern(bool isExport)
    {
        string keyword = $"{_metadata.Before()}{(isExport ? "export" : "import")}";
        if (interfaces.Count == 0 || choices.OneIn(4))
        {
            return TryAdd(Plain(isExport), new(null, []), isExport) is { } name
                ? $"{keyword} {name}: {new FunctionGenerator(choices, _scope, _metadata).Type()};\n"
                : "";
        }

        if (choices.OneIn(4))
        {
            var scope = new GeneratedScope(choices);
            string body = new InterfaceGenerator(choices, scope, file).Items(interfaces);
            return TryAdd(Plain(isExport), new(null, scope.Dependencies), isExport) is { } name
                ? $"{keyword} {name}: interface {{\n{body}}}\n"
                : "";
        }

        GeneratedInterface target = choices.Of(interfaces);
        if (choices.OneIn(3))
        {
            return TryAdd(Plain(isExport), new(null, target.Scope.Dependencies), isExport) is { } name
                ? $"{keyword} {name}: {file.PathTo(target)};\n"
                : "";
        }

        return TryAdd(Qualified(target), new(target, target.Scope.Dependencies), isExport) is not null
            ? $"{keyword} {file.PathTo(target)};\n"
            : "";
    }

    // All items of the other world come in, renamed where that is allowed and needed; else there is no `include`.
    private string Include(GeneratedWorld other)
    {
        // Its gates come along, and must not name versions that this package has not reached.
        if (other.Package.Version is { } version
            && !(file.Package.Version is { } own && SemanticVersion.TryParse(own)!.CompareTo(SemanticVersion.TryParse(version)) >= 0))
        {
            return "";
        }

        string[] plain = other.Imports.Concat(other.Exports).Where(i => i.Value.Interface is null).Select(i => i.Key).Distinct().ToArray();
        string[] taken = plain.Where(n => world.Imports.ContainsKey(n) || world.Exports.ContainsKey(n)).ToArray();
        string[] fixedNames = other.Imports.Where(i => i.Value.IsType).Select(i => i.Key).ToArray();
        if (taken.Intersect(fixedNames, StringComparer.OrdinalIgnoreCase).Any())
        {
            return "";
        }

        Array.ForEach(plain, name => _scope.Names.Take(name));
        var renames = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in plain.Except(fixedNames, StringComparer.OrdinalIgnoreCase))
        {
            if (taken.Contains(name) || choices.OneIn(4))
            {
                renames.Add(name, _scope.Names.Fresh());
            }
        }

        Dictionary<string, GeneratedWorld.Item> exports = Merge(world.Exports, other.Exports, renames);
        if (!GeneratedWorld.AreCompatible(exports.Values))
        {
            return "";
        }

        Replace(world.Exports, exports);
        Replace(world.Imports, Merge(world.Imports, other.Imports, renames));
        var text = new StringBuilder($"{_metadata.Before()}include {file.PathTo(other.Package, other.Name)}");
        return renames.Count == 0
            ? text.Append(";\n").ToString()
            : text.Append($" with {{ {string.Join(", ", renames.Select(r => $"{_scope.Names.Write(r.Key)} as {_scope.Names.Write(r.Value)}"))} }}\n").ToString();
    }

    private static Dictionary<string, GeneratedWorld.Item> Merge(
        Dictionary<string, GeneratedWorld.Item> items, Dictionary<string, GeneratedWorld.Item> others, Dictionary<string, string> renames)
    {
        var merged = new Dictionary<string, GeneratedWorld.Item>(items, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, GeneratedWorld.Item item) in others)
        {
            merged[renames.GetValueOrDefault(name, name)] = item;
        }

        return merged;
    }

    private static void Replace(Dictionary<string, GeneratedWorld.Item> items, Dictionary<string, GeneratedWorld.Item> others)
    {
        items.Clear();
        foreach ((string name, GeneratedWorld.Item item) in others)
        {
            items.Add(name, item);
        }
    }

    // A new name, or for an export one that only imports have.
    private string Plain(bool isExport)
    {
        List<string> imported = world.Imports.Where(i => i.Value.Interface is null && !world.Exports.ContainsKey(i.Key)).Select(i => i.Key).ToList();
        return isExport && imported.Count > 0 && choices.OneIn(3) ? choices.Of(imported) : _scope.Names.Fresh();
    }

    private static string Qualified(GeneratedInterface target) => $"{target.Package.Name}/{target.Name}@{target.Package.Version}";

    // The name as text, or null where the world cannot have the item.
    private string? TryAdd(string name, GeneratedWorld.Item item, bool isExport)
    {
        if (isExport ? !GeneratedWorld.AreCompatible(world.Exports.Values.Append(item)) || !world.Exports.TryAdd(name, item) : !world.Imports.TryAdd(name, item))
        {
            return null;
        }

        return _scope.Names.Write(name);
    }
}
