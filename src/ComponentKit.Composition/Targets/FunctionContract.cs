using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Composition.Targets;

/// <summary>A function that one side offers or wants: where it is, what it is called, and its type as text.</summary>
/// <param name="Interface">The name of the import or export that it is in, or null for a function of the world itself.</param>
/// <param name="Name">The name as components write it, such as <c>[method]request.path</c>.</param>
/// <param name="Signature">The type, as <see cref="SignatureText"/> writes it; equal texts are equal types.</param>
public sealed record FunctionContract(string? Interface, string Name, string Signature)
{
    /// <summary>The functions of one side of a world.</summary>
    /// <param name="items">The imports or the exports.</param>
    public static IEnumerable<FunctionContract> Of(IEnumerable<WorldItem> items) => items.SelectMany(item => item switch
    {
        WorldItem.Interface(var name, var value) => value.Functions.Select(function => Of(name, function)),
        WorldItem.Function(var function) => [Of(null, function)],
        _ => Enumerable.Empty<FunctionContract>(),
    });

    private static FunctionContract Of(string? name, WitFunction function) => new(name, function.Name, SignatureText.Of(function));
}
