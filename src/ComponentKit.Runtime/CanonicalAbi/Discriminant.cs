namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>Discriminants: the numbers of the cases of variants.</summary>
public static class Discriminant
{
    /// <summary>The trap for a discriminant that no case has.</summary>
    /// <param name="cx">The context of the lift.</param>
    /// <param name="discriminant">The number that the guest gave.</param>
    /// <param name="type">The type, as WIT names it.</param>
    public static TrapException Trap(LiftLowerContext cx, uint discriminant, string type)
    {
        ArgumentNullException.ThrowIfNull(cx);
        return cx.Trap($"{discriminant} is not the discriminant of a case of `{type}`");
    }
}
