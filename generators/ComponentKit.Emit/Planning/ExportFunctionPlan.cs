using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>A method that calls an export.</summary>
/// <param name="Item">The function in WIT.</param>
/// <param name="Kind">What it hangs on.</param>
/// <param name="Signature">Its type, as the runtime compares it.</param>
/// <param name="Method">The method's name; of a constructor, that of the method that makes the value.</param>
/// <param name="TryMethod">The name of the twin that gives a failure back; null where there is none.</param>
/// <param name="Function">The name of the member that holds the exported function.</param>
/// <param name="Call">What the call moves.</param>
internal sealed record ExportFunctionPlan(
    ItemPlan Item, FunctionKind Kind, string Signature, string Method, string? TryMethod, string Function, CallPlan Call)
{
    /// <summary>Whether a C# constructor makes the value: not where making it can fail.</summary>
    public bool IsConstructor => Kind == FunctionKind.Constructor && TryMethod is null;
}
