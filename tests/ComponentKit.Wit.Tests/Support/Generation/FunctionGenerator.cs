using System.Text;

namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Functions, and resources with theirs.</summary>
internal sealed class FunctionGenerator(Choices choices, GeneratedScope scope, MetadataGenerator metadata)
{
    private readonly TypeGenerator _types = new(choices, scope);

    /// <summary><c>async func(…) -> …</c></summary>
    /// <param name="hasSelf">Whether it is a method, so that no parameter may be <c>self</c>.</param>
    public string Type(bool hasSelf = false)
    {
        string result = choices.OneIn(2) ? $" -> {_types.Any(mayBorrow: false).Value}" : "";
        return $"{(choices.OneIn(4) ? "async " : "")}func{Parameters(hasSelf)}{result}";
    }

    /// <summary>A resource, whose name is in the scope already.</summary>
    public string Resource(string name)
    {
        int count = choices.Between(0, 4);
        if (count == 0)
        {
            return $"resource {scope.Names.Write(name)}{choices.Of([";", " {}"])}\n";
        }

        // A method with the resource's own name is taken for the resource.
        var names = new Names(choices);
        names.Take(name);
        var text = new StringBuilder($"resource {scope.Names.Write(name)} {{\n");
        bool hasConstructor = choices.OneIn(2);
        for (int i = 0; i < count; i++)
        {
            text.Append(metadata.Before());
            if (i == 0 && hasConstructor)
            {
                text.Append($"constructor{Parameters(hasSelf: false)}{ConstructorResult(name)};\n");
                continue;
            }

            bool isStatic = choices.OneIn(3);
            text.Append($"{names.Write(names.Fresh())}: {(isStatic ? "static " : "")}{Type(hasSelf: !isStatic)};\n");
        }

        return text.Append("}\n").ToString();
    }

    private string ConstructorResult(string name)
    {
        string resource = scope.Names.Write(name);
        return choices.Below(4) switch
        {
            1 => $" -> result<{resource}>",
            2 => $" -> result<own<{resource}>>",
            3 => $" -> result<{resource}, {_types.Any(mayBorrow: false).Value}>",
            _ => "",
        };
    }

    private string Parameters(bool hasSelf)
    {
        var names = new Names(choices);
        if (hasSelf)
        {
            names.Take("self");
        }

        int count = choices.OneIn(20) ? 20 : choices.Between(0, 3);
        string parameters = string.Join(
            ", ", Enumerable.Range(0, count).Select(_ => $"{names.Write(names.Fresh())}: {_types.Any(mayBorrow: true).Value}"));
        return $"({parameters}{(count > 0 && choices.OneIn(6) ? "," : "")})";
    }
}
