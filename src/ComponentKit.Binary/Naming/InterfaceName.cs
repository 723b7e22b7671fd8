using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Naming;

/// <summary>The name of an interface as components write it (<c>interfacename</c>).</summary>
/// <param name="Package">The package, with its version.</param>
/// <param name="Interface">The interface within the package.</param>
public sealed record InterfaceName(PackageName Package, string Interface)
{
    /// <summary>The version as written, which may be cut short (🔗); null without one.</summary>
    public string? WrittenVersion { get; init; }

    /// <summary>Reads a name such as <c>wasi:http/types@0.2.0</c>.</summary>
    /// <param name="text">The name.</param>
    /// <param name="versionSuffix">What the attribute of that name adds to the version, or null.</param>
    /// <returns>The name, or null when <paramref name="text"/> is none.</returns>
    public static InterfaceName? TryParse(string text, string? versionSuffix = null)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        string path = at < 0 ? text : text[..at];
        string? version = at < 0 ? null : text[(at + 1)..];
        int colon = path.LastIndexOf(':');
        int slash = path.IndexOf('/', Math.Max(colon, 0));
        if (colon < 0 || slash < 0)
        {
            return null;
        }

        string[] names = path[(slash + 1)..].Split('/');
        string interfaceName = names[^1];
        string packageName = string.Join('/', names[..^1].Prepend(path[(colon + 1)..slash]));
        string owner = path[..colon];
        bool isValid = owner.Split(':').All(Labels.IsWords)
            && Labels.IsWords(path[(colon + 1)..slash])
            && names.All(Labels.IsLabel);
        SemanticVersion? parsed = version is null ? null : ParseVersion(version, versionSuffix);
        return isValid && (version is null || parsed is not null)
            ? new InterfaceName(new PackageName(owner, packageName, parsed), interfaceName) { WrittenVersion = version }
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Package.Qualify(Interface);

    // A canonical version (🔗) is a version without its end, which the suffix gives back.
    private static SemanticVersion? ParseVersion(string version, string? suffix) =>
        suffix is not null
            ? SemanticVersion.TryParse(version + suffix)
            : SemanticVersion.TryParse(version)
                ?? (Labels.IsCanonicalVersion(version) ? SemanticVersion.TryParse(Pad(version)) : null);

    private static string Pad(string version) => !version.Contains('.') ? version + ".0.0" : version + ".0";
}
