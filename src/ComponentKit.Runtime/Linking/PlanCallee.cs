namespace ComponentKit.Runtime.Linking;

/// <summary>What a component function is once everything is flat.</summary>
public abstract record PlanCallee
{
    private PlanCallee()
    {
    }

    /// <summary>A function that a component instance implements.</summary>
    /// <param name="Index">The index of the lifted function.</param>
    public sealed record Lifted(int Index) : PlanCallee;

    /// <summary>A function that the host gives.</summary>
    /// <param name="Index">The index of the import.</param>
    public sealed record Imported(int Index) : PlanCallee;
}
