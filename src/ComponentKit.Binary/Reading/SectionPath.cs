using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Reading;

/// <summary>Says in which section of which nested component an offset lies.</summary>
/// <remarks>Found from the headers of the sections when there is something to report, so that reading need not keep track of it.</remarks>
internal static class SectionPath
{
    private const int PreambleLength = 8;
    private const byte CoreModule = 1;
    private const byte Component = 4;

    /// <summary>A diagnostic, with the section of its place added.</summary>
    public static Diagnostic AddTo(Diagnostic diagnostic, ReadOnlyMemory<byte> bytes) =>
        diagnostic.Location is DiagnosticLocation.InBinary place
            ? diagnostic with { Location = place with { Section = Find(bytes, place.Offset, diagnostic.Descriptor == BinaryDiagnostics.UnexpectedEnd) } }
            : diagnostic;

    /// <summary>The path to a place, such as <c>component 1 &gt; export section</c>; null when it is in no section.</summary>
    /// <param name="bytes">The whole component, which may be malformed.</param>
    /// <param name="offset">The place.</param>
    /// <param name="isEnd">Whether something is missing there, so that the end of a section belongs to the section.</param>
    public static string? Find(ReadOnlyMemory<byte> bytes, long offset, bool isEnd = false)
    {
        var path = new List<string>();
        long end = bytes.Length;
        long position = PreambleLength;
        int modules = 0;
        int components = 0;
        while (position < end && offset >= position)
        {
            byte id = bytes.Span[(int)position];
            if (ReadSize(bytes.Span[(int)(position + 1)..(int)end]) is not (var size, var length))
            {
                break;
            }

            long content = position + 1 + length;
            long next = Math.Min(content + size, end);
            if (offset < next || (isEnd && offset == next))
            {
                bool isInside = offset >= content;
                path.Add((id, isInside) switch
                {
                    (CoreModule, true) => $"core module {modules}",
                    (Component, true) => $"component {components}",
                    _ => ComponentSectionsReader.SectionName(id) is { } name ? name["the ".Length..] : $"section {id}",
                });
                if (id != Component || !isInside)
                {
                    break;
                }

                (position, end, modules, components) = (content + PreambleLength, next, 0, 0);
                continue;
            }

            modules += id == CoreModule ? 1 : 0;
            components += id == Component ? 1 : 0;
            position = next;
        }

        return path.Count == 0 ? null : string.Join(" > ", path);
    }

    // The number and how many bytes it takes; null when it does not end.
    private static (long Size, int Length)? ReadSize(ReadOnlySpan<byte> bytes)
    {
        long size = 0;
        for (int i = 0; i < Math.Min(bytes.Length, 5); i++)
        {
            size |= (long)(bytes[i] & 0x7f) << (7 * i);
            if ((bytes[i] & 0x80) == 0)
            {
                return (size, i + 1);
            }
        }

        return null;
    }
}
