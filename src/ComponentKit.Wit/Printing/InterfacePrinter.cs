using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>What is between the braces of an interface.</summary>
/// <param name="target">The interface.</param>
/// <param name="package">The package in whose text it stands: not its own, for an inline interface that an <c>include</c> brought.</param>
/// <param name="text">Where to print it.</param>
internal sealed class InterfacePrinter(WitInterface target, WitPackage? package, IndentedText text)
{
    public void Print()
    {
        new DefinitionPrinter(target.Types, target.Functions, package, text).Print();
        foreach (WitFunction function in target.Functions.Where(f => f.Resource is null))
        {
            text.Gap();
            MetadataText.Print(function.Docs, function.Stability, text);
            text.Line($"{WitNames.Of(function.Name)}: {FunctionText.TypeOf(function)};");
        }
    }
}
