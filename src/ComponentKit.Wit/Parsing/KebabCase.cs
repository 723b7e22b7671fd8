namespace ComponentKit.Wit.Parsing;

/// <summary>The production <c>label</c> of <c>Explainer.md</c>.</summary>
internal static class KebabCase
{
    /// <summary>Whether a name is words joined by hyphens, each in one case, the first starting with a letter.</summary>
    public static bool IsLabel(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        bool lower = false;
        bool upper = false;
        int length = 0;
        foreach (char c in name)
        {
            if (c == '-')
            {
                if (length == 0)
                {
                    return false;
                }

                lower = upper = false;
                length = 0;
                continue;
            }

            lower |= c is >= 'a' and <= 'z';
            upper |= c is >= 'A' and <= 'Z';
            length++;
            if ((lower && upper) || !(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return length > 0;
    }
}
