using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;
using NameMap = System.Collections.Immutable.ImmutableSortedDictionary<uint, string>;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads the section <c>name</c>. Parts of it that are not known are skipped.</summary>
internal static class CoreNamesReader
{
    public static DiagnosticResult<CoreNames> Read(string file, CoreCustomSection section)
    {
        try
        {
            CoreNames names = CoreNames.None;
            var cursor = new BinaryCursor(file, section.Bytes, section.BytesOffset, "the section `name`");
            while (!cursor.AtEnd)
            {
                var part = (CoreNamesSubsection)cursor.ReadByte("a part");
                BinaryCursor contents = cursor.Slice(cursor.ReadU32("the size of a part"), "the part of the section `name`");
                names = ReadPart(part, contents, names);
                contents.ExpectEnd();
            }

            return new DiagnosticResult<CoreNames>(names, []);
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<CoreNames>(CoreNames.None, exception.Diagnostics);
        }
    }

    private static CoreNames ReadPart(CoreNamesSubsection part, BinaryCursor cursor, CoreNames names)
    {
        switch (part)
        {
            case CoreNamesSubsection.Module:
                return names with { Module = cursor.ReadName("the name of the module") };
            case CoreNamesSubsection.Locals:
                return names with { Locals = ReadNested(cursor) };
            case CoreNamesSubsection.Labels:
                return names with { Labels = ReadNested(cursor) };
            case CoreNamesSubsection.Fields:
                return names with { Fields = ReadNested(cursor) };
            default:
                if (CoreNamesSpaces.Of(part) is { } space)
                {
                    return names with { Items = names.Items.SetItem(space, ReadMap(cursor)) };
                }

                cursor.ReadBytes((uint)cursor.Remaining, "a part");
                return names;
        }
    }

    private static NameMap ReadMap(BinaryCursor cursor)
    {
        NameMap.Builder map = ImmutableSortedDictionary.CreateBuilder<uint, string>();
        uint count = cursor.ReadCount("names", "the number of names");
        for (uint i = 0; i < count; i++)
        {
            uint index = cursor.ReadU32("an index");
            map[index] = cursor.ReadName("a name");
        }

        return map.ToImmutable();
    }

    private static ImmutableSortedDictionary<uint, NameMap> ReadNested(BinaryCursor cursor)
    {
        var maps = ImmutableSortedDictionary.CreateBuilder<uint, NameMap>();
        uint count = cursor.ReadCount("names", "the number of names");
        for (uint i = 0; i < count; i++)
        {
            uint index = cursor.ReadU32("an index");
            maps[index] = ReadMap(cursor);
        }

        return maps.ToImmutable();
    }
}
