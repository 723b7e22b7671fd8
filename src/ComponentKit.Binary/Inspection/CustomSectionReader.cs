using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Inspection;

/// <summary>Reads the custom sections that tools agree on. What is malformed has no meaning, as they have none for the component.</summary>
internal static class CustomSectionReader
{
    private const byte NameSubsection = 0;

    /// <summary>The name of the module or component itself, from its name section.</summary>
    public static string? ReadName(BinaryCursor section) => Try(section, out string? name, ReadNameSubsection) ? name : null;

    /// <summary>What a producers section lists.</summary>
    public static ImmutableArray<Producer> ReadProducers(BinaryCursor section) =>
        Try(section, out ImmutableArray<ImmutableArray<Producer>> fields, c => c.ReadVector("fields", ReadField)) ? [.. fields.SelectMany(f => f)] : [];

    private static string? ReadNameSubsection(BinaryCursor section)
    {
        while (!section.AtEnd)
        {
            byte id = section.ReadByte("a subsection");
            BinaryCursor subsection = section.Slice(section.ReadU32("the size of a subsection"), "a subsection");
            if (id == NameSubsection)
            {
                return subsection.ReadName("a name");
            }
        }

        return null;
    }

    private static ImmutableArray<Producer> ReadField(BinaryCursor cursor)
    {
        string field = cursor.ReadName("a field");
        return cursor.ReadVector("values", c => new Producer(field, c.ReadName("a name"), c.ReadName("a version")));
    }

    private static bool Try<T>(BinaryCursor section, [NotNullWhen(true)] out T? value, Func<BinaryCursor, T> read)
    {
        try
        {
            value = read(section);
            return value is not null;
        }
        catch (DiagnosticException)
        {
            value = default;
            return false;
        }
    }
}
