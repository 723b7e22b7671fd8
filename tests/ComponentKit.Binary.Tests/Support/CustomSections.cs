using System.Text;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Binary.Tests.Support;

/// <summary>Custom sections of binaries.</summary>
internal static class CustomSections
{
    /// <summary>A component without the section that says which tools made it.</summary>
    public static byte[] WithoutProducers(byte[] bytes) => Without("producers", bytes);

    /// <summary>A component without its custom sections of a name.</summary>
    public static byte[] Without(string name, byte[] bytes)
    {
        ComponentBinary component = ComponentReader.Read("component", bytes).GetValueOrThrow()!;
        return ComponentWriter.Write(component with
        {
            CustomSections = [.. component.CustomSections.Where(section => section.Name != name)],
            Sections = default,
        });
    }

    /// <summary>A core module of one custom section.</summary>
    public static byte[] Module(string section, byte[] contents) => [.. "\0asm\u0001\0\0\0"u8, .. Section(section, contents)];

    /// <summary>A custom section, whose name is short.</summary>
    public static byte[] Section(string name, byte[] contents)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        int length = 1 + nameBytes.Length + contents.Length;
        byte[] size = [.. Enumerable.Range(0, 5).Select(i => (byte)((length >> (7 * i) & 0x7f) | (i < 4 ? 0x80 : 0)))];
        return [0, .. size, (byte)nameBytes.Length, .. nameBytes, .. contents];
    }
}
