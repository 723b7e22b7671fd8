using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Turns a function of a component into one of the model.</summary>
internal static class FunctionDecoder
{
    /// <param name="types">The types known.</param>
    /// <param name="name">The name as components write it, and its attributes.</param>
    /// <param name="type">The type.</param>
    /// <param name="docs">The docs and gates.</param>
    /// <param name="resourceOf">Finds the resource of a label, among what is imported or exported beside the function.</param>
    public static WitFunction Decode(TypeTranslator types, ExternName name, FuncType type, DocsNode docs, Func<string, TypeDef?> resourceOf)
    {
        ParsedExternName? parsed = ParsedExternName.TryParse(name.Name);
        FunctionKind kind = parsed?.Kind switch
        {
            ExternNameKind.Constructor => FunctionKind.Constructor,
            ExternNameKind.Method => FunctionKind.Method,
            ExternNameKind.Static => FunctionKind.Static,
            _ => FunctionKind.Freestanding,
        };
        (ImmutableArray<WitParameter> parameters, WitType? result) = types.Translate(name.Name, type);
        return new WitFunction(
            name.Name,
            kind,
            parameters,
            result,
            kind == FunctionKind.Freestanding ? null : resourceOf(parsed!.Label))
        {
            IsAsync = type.IsAsync,
            Docs = docs.Docs,
            Stability = docs.Stability,
            ExternalId = name.ExternalId,
        };
    }
}
