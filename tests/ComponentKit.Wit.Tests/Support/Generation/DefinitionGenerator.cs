namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Uses and definitions of types: what interfaces and worlds both have.</summary>
internal sealed class DefinitionGenerator(Choices choices, GeneratedScope scope, GeneratedFile file)
{
    private readonly MetadataGenerator _metadata = new(choices, file.Package);
    private readonly TypeGenerator _types = new(choices, scope);

    /// <summary>A few items. Resources come as functions to call when the scope has all its types, which theirs may use.</summary>
    /// <param name="used">The interfaces that types may be taken from.</param>
    public List<Func<string>> Items(IReadOnlyList<GeneratedInterface> used)
    {
        var items = new List<Func<string>>();
        int count = choices.Between(0, 6);
        for (int i = 0; i < count; i++)
        {
            if (used.Count > 0 && choices.OneIn(3))
            {
                GeneratedInterface source = choices.Of(used);
                if (source.Scope.Types.Count > 0)
                {
                    string use = Use(source);
                    items.Add(() => use);
                }
            }
            else if (choices.OneIn(4))
            {
                string name = Add(isResource: true).Name;
                string before = _metadata.Before();
                items.Add(() => before + new FunctionGenerator(choices, scope, _metadata).Resource(name));
            }
            else
            {
                string definition = _metadata.Before() + Definition();
                items.Add(() => definition);
            }
        }

        return items;
    }

    private string Use(GeneratedInterface source)
    {
        scope.Dependencies.Add(source);
        string path = file.PathTo(source);
        int count = choices.Between(1, 3);
        var names = new List<string>();
        for (int i = 0; i < count; i++)
        {
            GeneratedType type = choices.Of(source.Scope.Types);
            bool keepsName = choices.OneIn(2) && scope.Names.Take(type.Name);
            string name = keepsName ? type.Name : scope.Names.Fresh();
            scope.Types.Add(type with { Name = name });
            string written = scope.Names.Write(type.Name);
            names.Add(keepsName ? written : $"{written} as {scope.Names.Write(name)}");
        }

        return $"{_metadata.Before()}use {path}.{{{string.Join(", ", names)}{(choices.OneIn(6) ? "," : "")}}};\n";
    }

    private string Definition()
    {
        switch (choices.Below(5))
        {
            case 0:
                TypeGenerator.Text target = _types.Any(mayBorrow: true);
                GeneratedType alias = Add(target.IsResource, target.HasBorrow);
                return $"type {scope.Names.Write(alias.Name)} = {target.Value};\n";
            case 1:
                return Aggregate("record", 8, () => _types.Any(mayBorrow: true));
            case 2:
                return Aggregate("variant", 6, () => choices.OneIn(2) ? _types.Any(mayBorrow: true) : null);
            case 3:
                return Aggregate("enum", choices.OneIn(10) ? 300 : 5, () => null);
            default:
                return Aggregate("flags", 32, () => null);
        }
    }

    private string Aggregate(string keyword, int max, Func<TypeGenerator.Text?> type)
    {
        var names = new Names(choices);
        var parts = new List<string>();
        bool hasBorrow = false;
        for (int count = choices.Between(1, max); count > 0; count--)
        {
            string part = _metadata.Docs() + names.Write(names.Fresh());
            TypeGenerator.Text? payload = type();
            hasBorrow |= payload is { HasBorrow: true };
            parts.Add(payload is null ? part : keyword == "record" ? $"{part}: {payload.Value}" : $"{part}({payload.Value})");
        }

        string name = Add(hasBorrow: hasBorrow).Name;
        return $"{keyword} {scope.Names.Write(name)} {{ {string.Join(", ", parts)}{(choices.OneIn(2) ? "," : "")} }}\n";
    }

    private GeneratedType Add(bool isResource = false, bool hasBorrow = false)
    {
        var type = new GeneratedType(scope.Names.Fresh(), isResource, hasBorrow);
        scope.Types.Add(type);
        return type;
    }
}
