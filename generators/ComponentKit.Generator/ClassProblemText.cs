using ComponentKit.Emit.Diagnostics;

namespace ComponentKit.Generator;

/// <summary>Says what is wrong with a class.</summary>
internal static class ClassProblemText
{
    public static DiagnosticInfo Describe(this ClassProblem problem, WorldClass item)
    {
        if (problem == ClassProblem.NotPartial)
        {
            return DiagnosticInfo.Of(
                EmitDiagnostics.ClassNotPartial, $"the class `{item.FullName}` has to be partial, to become a WIT world", item.Attribute);
        }

        string reason = problem switch
        {
            ClassProblem.Nested => "is nested in another type",
            ClassProblem.Generic => "is generic",
            ClassProblem.Static => "is static",
            ClassProblem.Abstract => "is abstract",
            _ => "is a record",
        };
        return DiagnosticInfo.Of(
            EmitDiagnostics.UnsuitableClass,
            $"the class `{item.FullName}` {reason}, and so cannot become a WIT world; use a plain class of its own",
            item.Attribute);
    }
}
