namespace ComponentKit.Runtime.Linking;

/// <summary>What a core module's import may be.</summary>
/// <param name="Module">The first name of the import.</param>
/// <param name="Field">The second name; null for all exports of a core instance, under their own names.</param>
/// <param name="Item">The item; without a field, an export without a name.</param>
public sealed record PlanArgument(string Module, string? Field, CoreItem Item);
