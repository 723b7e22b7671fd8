namespace ComponentKit.Generator;

/// <summary>Why a class cannot hold bindings.</summary>
internal enum ClassProblem
{
    NotPartial,
    Nested,
    Generic,
    Static,
    Abstract,
    Record,
}
