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
    public static byte[] Module(string section, byte[] contents)
    {
        byte[] name = Encoding.UTF8.GetBytes(section);
        int length = 1 + name.Length + contents.Length;
        return [.. "\0asm\u0001\0\0\0\0"u8, (byte)(length | 0x80), (byte)(length >> 7), (byte)name.Length, .. name, .. contents];
    }
}
