using System.Collections.Immutable;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Fuzz;

/// <summary>Makes an input smaller while it keeps its fault: leaves out files, then ever shorter runs of characters.</summary>
internal static class Minimizer
{
    // Enough for a text of a few kilobytes; a fault that takes seconds to show would take hours otherwise.
    private const int MaxTries = 3000;

    public static WitSources Minimize(WitSources input, Func<WitSources, bool> hasFault)
    {
        int tries = 0;
        bool Accepts(WitSources smaller)
        {
            if (++tries > MaxTries || !hasFault(smaller))
            {
                return false;
            }

            input = smaller;
            return true;
        }

        for (int i = input.Dependencies.Length - 1; i >= 0; i--)
        {
            Accepts(input with { Dependencies = input.Dependencies.RemoveAt(i) });
        }

        for (int i = input.Main.Length - 1; i > 0; i--)
        {
            Accepts(input with { Main = input.Main.RemoveAt(i) });
        }

        for (int file = 0; file < Files(input).Count; file++)
        {
            Minimize(Files(input)[file].Content, text => Accepts(Replace(input, file, text)));
        }

        return input;
    }

    private static void Minimize(string text, Func<string, bool> accepts)
    {
        for (int length = text.Length; length > 0; length /= 2)
        {
            for (int start = 0; start < text.Length;)
            {
                string smaller = text.Remove(start, Math.Min(length, text.Length - start));
                if (accepts(smaller))
                {
                    text = smaller;
                }
                else
                {
                    start += length;
                }
            }
        }
    }

    private static List<SourceText> Files(WitSources input) => [.. input.Main, .. input.Dependencies.SelectMany(d => d)];

    private static WitSources Replace(WitSources input, int index, string text)
    {
        SourceText Change(SourceText file) => index-- == 0 ? new SourceText(file.Path, text) : file;
        return new([.. input.Main.Select(Change)], [.. input.Dependencies.Select(files => files.Select(Change).ToImmutableArray())]);
    }
}
