using ComponentKit.Binary.Typing;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Runtime.Async;

/// <summary>Tells whether two components mean one type by what a task returns, or a stream or future carries.</summary>
internal static class PayloadSignature
{
    /// <summary>The result of a function as text; null without one.</summary>
    /// <remarks>Each component has its own name for a resource type: where there are any, which ones they are is what counts.</remarks>
    internal static string? Of(PlanFunctionType type)
    {
        if (type.Type.Result is not { } result)
        {
            return null;
        }

        int[] resources = [.. ResourceMentions.Of(new FuncType([], result, IsAsync: false)).Select(r => type.Resources[r])];
        return resources.Length == 0 ? SignatureText.Of(result) : string.Join(' ', resources);
    }
}
