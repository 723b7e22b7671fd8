using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>An interface or world that gets a file, and what worlds do with it.</summary>
/// <param name="owner">The interface or world.</param>
internal sealed class BoundOwner(TypeOwner owner)
{
    public TypeOwner Owner { get; } = owner;

    /// <summary>The names under which it is imported: more than one where worlds give it names of their own.</summary>
    public List<string> ImportNames { get; } = [];

    /// <summary>The names under which it is exported.</summary>
    public List<string> ExportNames { get; } = [];
    /// <summary>Who may see what is generated: whoever may see one of the worlds.</summary>
    public BindingAccessibility Accessibility { get; set; }
}
