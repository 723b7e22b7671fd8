namespace ComponentKit.Binary.Inspection;

/// <summary>An import or export.</summary>
/// <param name="Module">The first of the two names of a core module's import; null for others.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is, such as <c>instance</c> or <c>memory</c>.</param>
/// <param name="Type">
/// Its type: WIT text in a component, and the text format's words in a core module. Null where there are no words for it, or the
/// component is not valid.
/// </param>
public sealed record InspectedExtern(string? Module, string Name, string Kind, string? Type);
