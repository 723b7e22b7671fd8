namespace ComponentKit.Wit.Printing;

/// <summary>Names as WIT text has them: a <c>%</c> before those that are keywords.</summary>
internal static class WitNames
{
    public static string Of(string name) => Parsing.TokenKind.OfWord(name) == Parsing.TokenKind.Identifier ? name : "%" + name;

    public static string OfPackage(Model.PackageName name)
    {
        string names = string.Join(":", name.Namespace.Split(':').Select(Of)) + ":" + string.Join("/", name.Name.Split('/').Select(Of));
        return name.Version is null ? names : $"{names}@{name.Version}";
    }
}
