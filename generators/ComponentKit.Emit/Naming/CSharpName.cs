using System.Text;

namespace ComponentKit.Emit.Naming;

/// <summary>Names of WIT in the casings of C#.</summary>
internal static class CSharpName
{
    /// <summary><c>get-item</c> becomes <c>GetItem</c>; a word in capitals becomes one, as .NET writes acronyms.</summary>
    public static string Pascal(string kebab)
    {
        var name = new StringBuilder(kebab.Length);
        foreach (string word in kebab.Split(['-', ':', '/', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word.Substring(1).ToLowerInvariant());
        }

        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary><c>get-item</c> becomes <c>getItem</c>, and a keyword gets its <c>@</c>.</summary>
    public static string Camel(string kebab) => Escape(LowerFirst(Pascal(kebab)));

    /// <summary>The name of a private field: <c>get-item</c> becomes <c>_getItem</c>.</summary>
    public static string Field(string pascal) => "_" + LowerFirst(pascal);

    /// <summary>The first letter in lower case: <c>GetItem</c> becomes <c>getItem</c>.</summary>
    public static string LowerFirst(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);

    /// <summary>Puts <c>@</c> before a keyword.</summary>
    public static string Escape(string name) => CSharpKeywords.Contains(name) ? "@" + name : name;

    /// <summary>Whether a name can be written as it is: letters, digits and underscores, and no keyword.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_') && !CSharpKeywords.Contains(name);
}
