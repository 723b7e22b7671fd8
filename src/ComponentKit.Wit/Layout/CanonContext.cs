namespace ComponentKit.Wit.Layout;

/// <summary>The side of a call that a core function stands on: the two canonical definitions.</summary>
public enum CanonContext
{
    /// <summary><c>canon lift</c>: the core function implements a component's export.</summary>
    Lift,

    /// <summary><c>canon lower</c>: core code calls the core function to reach a component's import.</summary>
    Lower,
}
