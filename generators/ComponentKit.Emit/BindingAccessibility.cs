namespace ComponentKit.Emit;

/// <summary>Who may see generated types.</summary>
public enum BindingAccessibility
{
    /// <summary>The assembly alone.</summary>
    Internal,

    /// <summary>Everybody.</summary>
    Public,
}
