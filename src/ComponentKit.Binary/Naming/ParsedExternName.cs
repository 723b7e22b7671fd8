namespace ComponentKit.Binary.Naming;

/// <summary>The name of an import or export, taken apart (<c>externname</c>).</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Label">The label, or the resource's label in <c>[method]r.f</c> and its like, or the whole name otherwise.</param>
/// <param name="Member">The second label of <c>[method]r.f</c> and <c>[static]r.f</c>, or null.</param>
/// <param name="Interface">The name of the interface, where it is one.</param>
public sealed record ParsedExternName(ExternNameKind Kind, string Label, string? Member = null, InterfaceName? Interface = null)
{
    /// <summary>Reads a name.</summary>
    /// <returns>The name, or null when <paramref name="text"/> is not well-formed.</returns>
    public static ParsedExternName? TryParse(string text, string? versionSuffix = null)
    {
        if (text.StartsWith('['))
        {
            return TryParseAnnotated(text);
        }

        if (Labels.IsLabel(text))
        {
            return new ParsedExternName(ExternNameKind.Label, text);
        }

        if (DependencyNames.IsMatch(text))
        {
            return new ParsedExternName(ExternNameKind.Dependency, text);
        }

        return InterfaceName.TryParse(text, versionSuffix) is { } name
            ? new ParsedExternName(ExternNameKind.Interface, text, Interface: name)
            : null;
    }

    /// <summary>What makes two names the same for the rule that names are strongly unique (Explainer.md, Name Uniqueness).</summary>
    public string UniquenessKey => Kind switch
    {
        ExternNameKind.Constructor => $"[constructor]{Lower(Label)}",
        ExternNameKind.Method or ExternNameKind.Static =>
            Lower(Label) == Lower(Member!) ? Lower(Label) : $"{Lower(Label)}.{Lower(Member!)}",
        ExternNameKind.Dependency => Label,
        _ => Lower(Label),
    };

    private static ParsedExternName? TryParseAnnotated(string text)
    {
        int close = text.IndexOf(']', StringComparison.Ordinal);
        ExternNameKind? kind = text[..(close + 1)] switch
        {
            "[constructor]" => ExternNameKind.Constructor,
            "[method]" => ExternNameKind.Method,
            "[static]" => ExternNameKind.Static,
            _ => null,
        };
        string[] labels = text[(close + 1)..].Split('.');
        int expected = kind == ExternNameKind.Constructor ? 1 : 2;
        return kind is { } known && labels.Length == expected && Array.TrueForAll(labels, Labels.IsLabel)
            ? new ParsedExternName(known, labels[0], expected == 2 ? labels[1] : null)
            : null;
    }

    // Only ASCII letters occur in well-formed names.
    private static string Lower(string text) => text.ToLowerInvariant();
}
