using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Finds the custom sections in which core modules carry the WIT of the component they are to become.</summary>
internal static class EmbeddedMetadata
{
    /// <summary>Replaces the diagnostic on a core module by a better one where the module has such sections.</summary>
    public static ImmutableArray<Diagnostic> Explain(string name, ReadOnlyMemory<byte> bytes, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics is not [{ Descriptor: var kind }] || kind != BinaryDiagnostics.CoreModuleInsteadOfComponent)
        {
            return diagnostics;
        }

        try
        {
            return Find(name, bytes) is [var (_, section), ..]
                ? [
                    new Diagnostic(
                        WitDecodingDiagnostics.EmbeddedMetadata,
                        "this is a core module with its WIT embedded, not yet the component that this describes",
                        new DiagnosticLocation.InBinary(name, section.Offset))
                    {
                        Help = "`wit new` makes the component, and `wit print` shows the WIT",
                    },
                ]
                : diagnostics;
        }
        catch (DiagnosticException)
        {
            // A malformed module: the first diagnostic stands.
            return diagnostics;
        }
    }

    /// <summary>The sections, each with a cursor at the start of its contents.</summary>
    /// <exception cref="DiagnosticException">The bytes are no core module, or a malformed one.</exception>
    public static List<(string Name, BinaryCursor Contents)> Find(string name, ReadOnlyMemory<byte> bytes)
    {
        var found = new List<(string, BinaryCursor)>();
        var cursor = new BinaryCursor(name, bytes, 0, "the file");
        PreambleReader.ExpectModule(cursor);
        while (!cursor.AtEnd)
        {
            byte id = cursor.ReadByte("a section");
            BinaryCursor section = cursor.Slice(cursor.ReadU32("the size of a section"), "a section");
            if (id == 0
                && section.ReadName("a name") is var sectionName
                && sectionName.StartsWith(EmbeddedWorldEncoder.SectionPrefix, StringComparison.Ordinal))
            {
                found.Add((sectionName, section));
            }
        }

        return found;
    }
}
