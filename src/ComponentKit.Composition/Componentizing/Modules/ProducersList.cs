using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The tools that a binary was made by, as its custom section <c>producers</c> lists them.</summary>
internal sealed class ProducersList
{
    private readonly OrderedDictionary<string, OrderedDictionary<string, string>> _fields = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is listed.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>Adds what a section lists; a malformed one lists nothing.</summary>
    public void Add(string file, ReadOnlyMemory<byte> section)
    {
        try
        {
            var cursor = new BinaryCursor(file, section, 0, "the producers section");
            foreach ((string field, IEnumerable<(string Name, string Version)> values) in cursor.ReadVector("fields", ReadField))
            {
                OrderedDictionary<string, string> known = FieldOf(field);
                foreach ((string name, string version) in values)
                {
                    known[name] = version;
                }
            }
        }
        catch (DiagnosticException)
        {
            // It has no meaning for the component.
        }
    }

    /// <summary>Adds what the component in a custom section <c>component-type</c> lists.</summary>
    public void AddEmbedded(string file, ReadOnlyMemory<byte> component)
    {
        if (ComponentReader.Read(file, component).Value?.CustomSections.FirstOrDefault(s => s.Name == Producers.SectionName) is CustomSection section)
        {
            Add(file, section.Bytes);
        }
    }

    /// <summary>The contents of a section.</summary>
    public byte[] Write()
    {
        var sink = new BinarySink();
        sink.Vector(_fields, static (s, field) =>
        {
            s.Name(field.Key);
            s.Vector(field.Value, static (t, value) =>
            {
                t.Name(value.Key);
                t.Name(value.Value);
            });
        });
        return sink.ToArray();
    }

    private static (string Field, IEnumerable<(string Name, string Version)> Values) ReadField(BinaryCursor cursor) =>
        (cursor.ReadName("a field"), cursor.ReadVector("values", static c => (c.ReadName("a name"), c.ReadName("a version"))));

    private OrderedDictionary<string, string> FieldOf(string name)
    {
        if (!_fields.TryGetValue(name, out OrderedDictionary<string, string>? field))
        {
            field = new OrderedDictionary<string, string>(StringComparer.Ordinal);
            _fields.Add(name, field);
        }

        return field;
    }
}
