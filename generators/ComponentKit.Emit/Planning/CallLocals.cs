using ComponentKit.Emit.Naming;

namespace ComponentKit.Emit.Planning;

/// <summary>The names of a call's locals: the usual ones, unless a parameter has one of them.</summary>
/// <param name="Host">The host's object, of an import.</param>
/// <param name="Exports">The interface's class, of a resource's static functions.</param>
/// <param name="Call">The call.</param>
/// <param name="Parameters">The address of spilled parameters.</param>
/// <param name="Address">The address of a spilled result.</param>
/// <param name="Result">The result.</param>
/// <param name="Cancellation">The token of an async call, which is a parameter.</param>
internal sealed record CallLocals(
    string Host, string Exports, string Call, string Parameters, string Address, string Result, string Cancellation)
{
    public static CallLocals Of(UniqueNameBuilder names, string exports) => new(
        names.Add("host"),
        CSharpName.Escape(names.Add(exports, exports + "Exports")),
        names.Add("call", "exportCall"),
        names.Add("parameters", "spilled"),
        names.Add("address", "resultAddress"),
        names.Add("result", "lifted"),
        names.Add("cancellationToken", "cancellation"));
}
