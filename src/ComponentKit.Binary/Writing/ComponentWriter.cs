using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes the binary format of components (Binary.md).</summary>
/// <remarks>
/// Every production of the format can be written, gated features included; nothing is validated. What is written reads back to
/// a <see cref="ComponentBinary"/> with the same definitions and custom sections, but for their offsets and bytes. It is also the same bytes, if the component was read and has not been changed,
/// numbers were in their shortest form and names in their newest.
/// </remarks>
public static class ComponentWriter
{
    /// <summary>Writes a component.</summary>
    /// <param name="component">
    /// The component. Its definitions and custom sections are what counts; <see cref="ComponentBinary.Bytes"/> is not looked at.
    /// </param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">
    /// Something in the component is null, <c>default</c> or no Unicode, or components and types are nested more than 100 levels deep.
    /// </exception>
    public static byte[] Write(ComponentBinary component)
    {
        ArgumentNullException.ThrowIfNull(component);
        var sink = new BinarySink();
        SectionsWriter.Write(sink, component);
        return sink.ToArray();
    }
}
