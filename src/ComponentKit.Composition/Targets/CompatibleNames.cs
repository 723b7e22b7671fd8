using System.Text.RegularExpressions;
using ComponentKit.Binary.Naming;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Targets;

/// <summary>
/// Which version of an interface can stand in for which: those of one track of semantic versions (<see cref="SemanticVersion.CompatibilityTrack"/>),
/// whichever is later. What an earlier one lacks is found function by function.
/// </summary>
public static partial class CompatibleNames
{
    /// <summary>Finds what stands for a name: the name itself, or else the latest compatible version of it.</summary>
    /// <param name="wanted">The name of an import or export.</param>
    /// <param name="offered">What there is.</param>
    /// <returns>The name that is offered, or null when there is none.</returns>
    public static string? Find(string wanted, IEnumerable<string> offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        string[] names = [.. offered];
        if (names.Contains(wanted, StringComparer.Ordinal))
        {
            return wanted;
        }

        return InterfaceName.TryParse(wanted) is { Package.Version.CompatibilityTrack: { } track } name
            ? names.Select(n => (Text: n, Name: InterfaceName.TryParse(n)))
                .Where(n => IsSameInterface(n.Name, name) && n.Name!.Package.Version?.CompatibilityTrack == track)
                .OrderByDescending(n => n.Name!.Package.Version)
                .Select(n => n.Text)
                .FirstOrDefault()
            : null;
    }

    /// <summary>Whether two names are of one interface, whatever their versions.</summary>
    internal static bool IsSameInterface(InterfaceName? one, InterfaceName? other) =>
        one is not null
        && other is not null
        && one.Interface == other.Interface
        && one.Package with { Version = null } == other.Package with { Version = null };

    /// <summary>Whether two signatures are equal when the resources in them may come from compatible versions of one interface.</summary>
    internal static bool AreInterchangeable(string signature, string other) =>
        signature == other || WithTracks(signature) == WithTracks(other);

    // A resource stands in a signature as `wasi:io/streams@0.2.0.input-stream`. Pre-releases, and versions with build metadata, stay as they are.
    private static string WithTracks(string signature) =>
        VersionOfResource().Replace(signature, m => "@" + SemanticVersion.TryParse(m.Groups[1].Value)?.CompatibilityTrack);

    [GeneratedRegex(@"@([0-9]+\.[0-9]+\.[0-9]+)(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionOfResource();
}
