using System.Globalization;

namespace ComponentKit.Emit.Planning;

/// <summary>An inline array, generic in its elements.</summary>
/// <param name="Accessibility">The modifier.</param>
/// <param name="Length">The number of elements.</param>
internal sealed record FixedListPlan(string Accessibility, uint Length)
{
    /// <summary>The namespace of all of them.</summary>
    public const string Namespace = "ComponentKit";

    /// <summary>The name.</summary>
    public string Name => NameOf(Length);

    /// <summary>The name of the inline array of a length.</summary>
    public static string NameOf(uint length) => "FixedList" + length.ToString(CultureInfo.InvariantCulture);
}
