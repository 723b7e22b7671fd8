namespace ComponentKit.Wit.Parsing;

/// <summary>Cuts words out of a text so that a word that comes often is one string; a text has few different words.</summary>
internal sealed class NamePool
{
    private const int Size = 1024;
    private const int MaxLength = 64;

    private readonly string?[] _words = new string?[Size];

    /// <summary>The word at a place.</summary>
    public string Get(string text, int start, int length)
    {
        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        uint hash = 17;
        for (int i = start; i < start + length; i++)
        {
            hash = (hash * 31) + text[i];
        }

        // Of words with the same place in the table, the last one stays.
        ref string? known = ref _words[hash % Size];
        if (known is null || known.Length != length || string.CompareOrdinal(known, 0, text, start, length) != 0)
        {
            known = text.Substring(start, length);
        }

        return known;
    }
}
