using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Writing;
using NameMap = System.Collections.Immutable.ImmutableSortedDictionary<uint, string>;
using NestedNameMap = System.Collections.Immutable.ImmutableSortedDictionary<uint, System.Collections.Immutable.ImmutableSortedDictionary<uint, string>>;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Writes the section <c>name</c>: what <c>CoreNamesReader</c> reads, parts and names in the order of their numbers.</summary>
internal static class CoreNamesWriter
{
    public static byte[] Write(CoreNames names)
    {
        var sink = new BinarySink();
        foreach (CoreNamesSubsection part in Enum.GetValues<CoreNamesSubsection>())
        {
            var contents = new BinarySink();
            WritePart(contents, names, part);
            if (contents.Length > 0)
            {
                sink.Byte((byte)part);
                sink.Sized(contents);
            }
        }

        return sink.ToArray();
    }

    private static void WritePart(BinarySink sink, CoreNames names, CoreNamesSubsection part)
    {
        switch (part)
        {
            case CoreNamesSubsection.Module when names.Module is { } name:
                sink.Name(name);
                break;
            case CoreNamesSubsection.Locals:
                WriteNested(sink, names.Locals);
                break;
            case CoreNamesSubsection.Labels:
                WriteNested(sink, names.Labels);
                break;
            case CoreNamesSubsection.Fields:
                WriteNested(sink, names.Fields);
                break;
            default:
                if (CoreNamesSpaces.Of(part) is { } space && names.Items.GetValueOrDefault(space) is { IsEmpty: false } map)
                {
                    WriteMap(sink, map);
                }

                break;
        }
    }

    private static void WriteMap(BinarySink sink, NameMap map) =>
        sink.Vector(map, static (b, entry) =>
        {
            b.Unsigned(entry.Key);
            b.Name(entry.Value);
        });

    private static void WriteNested(BinarySink sink, NestedNameMap maps)
    {
        if (!maps.IsEmpty)
        {
            sink.Vector(maps, static (b, entry) =>
            {
                b.Unsigned(entry.Key);
                WriteMap(b, entry.Value);
            });
        }
    }
}
