using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Recognises core modules that carry the WIT of the component they are to become.</summary>
internal static class EmbeddedMetadata
{
    private const string SectionPrefix = "component-type";

    /// <summary>Replaces the diagnostic on a core module by a better one where the module has such sections.</summary>
    public static ImmutableArray<Diagnostic> Explain(string name, ReadOnlyMemory<byte> bytes, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics is not [{ Descriptor: var kind }]
            || kind != BinaryDiagnostics.CoreModuleInsteadOfComponent
            || Find(name, bytes) is not { } offset)
        {
            return diagnostics;
        }

        return
        [
            new Diagnostic(
                WitDecodingDiagnostics.EmbeddedMetadata,
                "this is a core module with its WIT embedded, which cannot be read from there yet",
                new DiagnosticLocation.InBinary(name, offset))
            {
                Help = "`wit new` makes the component that it describes",
            },
        ];
    }

    private static long? Find(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var cursor = new BinaryCursor(name, bytes, 0, "the file");
            PreambleReader.ExpectModule(cursor);
            while (!cursor.AtEnd)
            {
                byte id = cursor.ReadByte("a section");
                BinaryCursor section = cursor.Slice(cursor.ReadU32("the size of a section"), "a section");
                long offset = section.Offset;
                if (id == 0 && section.ReadName("a name").StartsWith(SectionPrefix, StringComparison.Ordinal))
                {
                    return offset;
                }
            }
        }
        catch (DiagnosticException)
        {
            // A malformed module: the first diagnostic stands.
        }

        return null;
    }
}
