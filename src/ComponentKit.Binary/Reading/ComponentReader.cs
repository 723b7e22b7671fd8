using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads the binary format of components (Binary.md).</summary>
/// <remarks>
/// Reading checks the format only: that every byte has a meaning. Gated features are read like all others, since which of them
/// are allowed is the validator's business; what the reader cannot read it names. It takes any bytes: time and memory grow
/// with their number, nesting is limited, and the first byte without a meaning ends the reading with one diagnostic, since
/// nothing behind it can be trusted. Inside, that is an exception, which never leaves this class.
/// </remarks>
public static class ComponentReader
{
    /// <summary>Reads a component.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The file. It must not change while the result is in use, which refers to it.</param>
    /// <returns>The component as written, or null with the diagnostic that says why not.</returns>
    public static DiagnosticResult<ComponentBinary?> Read(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            ComponentBinary component = ComponentSectionsReader.Read(new BinaryCursor(name, bytes, 0, "the file"));
            return new DiagnosticResult<ComponentBinary?>(component, ImmutableArray<Diagnostic>.Empty);
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<ComponentBinary?>(null, [.. exception.Diagnostics.Select(d => SectionPath.AddTo(d, bytes))]);
        }
    }
}
