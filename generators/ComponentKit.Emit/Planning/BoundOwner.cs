using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>An interface or world that gets a file, and what worlds do with it.</summary>
/// <param name="owner">The interface or world.</param>
internal sealed class BoundOwner(TypeOwner owner)
{
    public TypeOwner Owner { get; } = owner;

    /// <summary>The name under which it is imported, or null.</summary>
    public string? ImportName { get; set; }

    /// <summary>The name under which it is exported, or null.</summary>
    public string? ExportName { get; set; }

    /// <summary>Who may see what is generated: whoever may see one of the worlds.</summary>
    public BindingAccessibility Accessibility { get; set; }
}
