using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Composition.Graphs;

/// <summary>The custom section with names for people (<c>component-name</c> of WebAssembly's tool conventions).</summary>
internal static class DebugNames
{
    public const string SectionName = "component-name";

    private const byte Declarations = 1;

    /// <summary>The contents.</summary>
    /// <param name="names">Items by sort and index, and what they are called.</param>
    public static byte[] Write(IEnumerable<(SortIndex Item, string Name)> names)
    {
        var sink = new BinarySink();
        foreach (IGrouping<Sort, (SortIndex Item, string Name)> sort in names.GroupBy(n => n.Item.Sort).OrderBy(g => g.Key))
        {
            BinarySink part = sink.Part();
            if (sort.Key == Sort.CoreModule)
            {
                part.Byte(0);
            }

            part.Byte((byte)((int)sort.Key & 0xff));
            part.Vector([.. sort.DistinctBy(n => n.Item.Index).OrderBy(n => n.Item.Index)], static (s, n) =>
            {
                s.Unsigned(n.Item.Index);
                s.Name(n.Name);
            });
            sink.Byte(Declarations);
            sink.Sized(part);
        }

        return sink.ToArray();
    }
}
