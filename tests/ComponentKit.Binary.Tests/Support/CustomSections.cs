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
}
