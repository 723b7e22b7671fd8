namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>The items of an interface, named or inline.</summary>
internal sealed class InterfaceGenerator(Choices choices, GeneratedScope scope, GeneratedFile file)
{
    /// <summary>What is between the braces.</summary>
    /// <param name="used">The interfaces that types may be taken from.</param>
    public string Items(IReadOnlyList<GeneratedInterface> used)
    {
        var metadata = new MetadataGenerator(choices, file.Package);
        List<string> texts = new DefinitionGenerator(choices, scope, file).Items(used).ConvertAll(write => write());
        for (int count = choices.Between(0, 4); count > 0; count--)
        {
            string function = new FunctionGenerator(choices, scope, metadata).Type();
            texts.Add($"{metadata.Before()}{scope.Names.Write(scope.Names.Fresh())}: {function};\n");
        }

        // Definitions may refer to those behind them.
        choices.Shuffle(texts);
        return string.Concat(texts);
    }
}
