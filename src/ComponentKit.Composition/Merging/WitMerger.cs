using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Merging;

/// <summary>Makes one model of two that know parts of the same packages.</summary>
/// <remarks>
/// Packages of one name, and interfaces of one name in them, become one with everything that either has; what both have has to be equal.
/// Worlds are promises to components on both sides, so those of one name have to have the same imports and exports.
/// </remarks>
public static class WitMerger
{
    /// <summary>Merges two models.</summary>
    /// <param name="into">The one whose items come first, and whose main package is that of the result.</param>
    /// <param name="from">The other.</param>
    /// <returns>A new model, or null with the diagnostic that says what differs.</returns>
    public static DiagnosticResult<WitModel?> Merge(WitModel into, WitModel from)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(from);
        try
        {
            return new(new ModelMerge().Merge(into, from), []);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
    }
}
