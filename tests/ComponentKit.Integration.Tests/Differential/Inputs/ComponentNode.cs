using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>A component cut into definitions, for changing it: lengths and counts follow when it is encoded.</summary>
internal sealed record ComponentNode(List<SectionNode> Sections)
{
    private static readonly byte[] Preamble = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

    /// <summary>Cuts a component up; null when it cannot be read.</summary>
    public static ComponentNode? TryParse(byte[] bytes) =>
        ComponentReader.Read("seed", bytes).Value is { } component ? new Cutter(bytes).Cut(component) : null;

    public byte[] Encode()
    {
        var writer = new ByteWriter();
        writer.Bytes(Preamble);
        foreach (SectionNode section in Sections)
        {
            writer.Section(section.Id, section.Content());
        }

        return writer.ToArray();
    }

    public ComponentNode Copy() => new(Sections.ConvertAll(section => section.Copy()));

    /// <summary>This component and all nested ones.</summary>
    public IEnumerable<ComponentNode> All() => Sections.SelectMany(s => s.Nested?.All() ?? []).Prepend(this);

    // The reader tells where definitions and declarators start; each ends where the next one starts.
    private sealed class Cutter(byte[] file)
    {
        public ComponentNode Cut(ComponentBinary component)
        {
            var sections = new List<SectionNode>();
            int end = (int)component.Offset + component.Bytes.Length;
            for (int at = (int)component.Offset + Preamble.Length; at < end;)
            {
                byte id = file[at++];
                int length = ReadNumber(ref at);
                sections.Add(CutSection(component, id, at, at + length));
                at += length;
            }

            return new ComponentNode(sections);
        }

        private SectionNode CutSection(ComponentBinary component, byte id, int start, int end)
        {
            if (id is 0 or 1 or 9)
            {
                return new SectionNode(id, new Node(file[start..end], null), null);
            }

            Definition[] definitions = [.. component.Definitions.Where(d => d.Offset >= start && d.Offset < end)];
            return id == 4
                ? new SectionNode(id, new Node([], null), Cut(((Definition.Component)definitions[0]).Body))
                : new SectionNode(
                    id, CutList([], definitions, d => (int)d.Offset, d => (d as Definition.Type)?.Body, end), null);
        }

        private Node CutList<T>(byte[] head, IReadOnlyList<T> items, Func<T, int> offset, Func<T, DefType?> type, int end)
        {
            var children = new List<Node>();
            for (int i = 0; i < items.Count; i++)
            {
                int itemEnd = i + 1 < items.Count ? offset(items[i + 1]) : end;
                children.Add(CutItem(offset(items[i]), itemEnd, type(items[i])));
            }

            return new Node(head, children);
        }

        private Node CutItem(int start, int end, DefType? type)
        {
            IReadOnlyList<Declarator>? declarators = type switch
            {
                DefType.Component component => component.Declarators,
                DefType.Instance instance => instance.Declarators,
                _ => null,
            };
            if (declarators is not { Count: > 0 })
            {
                return new Node(file[start..end], null);
            }

            // The head is the opcode of the type, behind that of the declarator where there is one.
            int headEnd = file[start] == 0x01 ? start + 2 : start + 1;
            return CutList(
                file[start..headEnd], declarators, d => (int)d.Offset, d => (d as Declarator.Type)?.Body, end);
        }

        private int ReadNumber(ref int at)
        {
            int value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte part = file[at++];
                value |= (part & 0x7f) << shift;
                if (part < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
