using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>What is between the braces of an interface.</summary>
internal sealed class InterfacePrinter(WitInterface target, IndentedText text)
{
    public void Print()
    {
        new DefinitionPrinter(target, target.Types, target.Functions, text).Print();
        foreach (WitFunction function in target.Functions.Where(f => f.Resource is null))
        {
            text.Gap();
            MetadataText.Print(function.Docs, function.Stability, text, function.ExternalId);
            text.Line($"{WitNames.Of(function.Name)}: {FunctionText.TypeOf(function)};");
        }
    }
}
