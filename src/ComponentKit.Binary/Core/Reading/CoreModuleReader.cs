using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads core modules: all of WebAssembly 3.0, and the proposals that <see cref="Instructions.Opcode"/> names.</summary>
/// <remarks>
/// Reading checks the format: that sections are whole and in order, and that every byte outside of code has a meaning. Code is
/// sliced, not decoded; <see cref="CoreExpression.Instructions"/> does that. Whether indices and types fit is for the engine
/// to say. Time and memory grow with the number of bytes, whatever they are.
/// </remarks>
public static class CoreModuleReader
{
    /// <summary>Reads a core module.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The module. It must not change while the result is in use, which refers to it.</param>
    /// <returns>The module as written, or null with the diagnostic that says why not.</returns>
    public static DiagnosticResult<CoreModule?> Read(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new DiagnosticResult<CoreModule?>(Read(new BinaryCursor(name, bytes, 0, "the core module")), []);
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<CoreModule?>(null, exception.Diagnostics);
        }
    }

    /// <summary>Reads a core module that reaches to the end of the cursor's stretch.</summary>
    /// <exception cref="DiagnosticException">The module is malformed.</exception>
    internal static CoreModule Read(BinaryCursor cursor) => Read(cursor, new CoreSectionsReader(cursor.File, withCode: true));

    /// <summary>
    /// Reads all of a core module but its code, data and element segments, which cost by far the most: functions have empty bodies.
    /// </summary>
    /// <exception cref="DiagnosticException">The module is malformed.</exception>
    internal static CoreModule ReadInterface(BinaryCursor cursor) => Read(cursor, new CoreSectionsReader(cursor.File, withCode: false));

    private static CoreModule Read(BinaryCursor cursor, CoreSectionsReader sections)
    {
        PreambleReader.ExpectModule(cursor);
        while (!cursor.AtEnd)
        {
            int position = cursor.Position;
            long start = cursor.Offset;
            byte id = cursor.ReadByte("a section");
            string what = SectionName(id) ?? throw cursor.Fail(
                BinaryDiagnostics.UnknownSection, start, $"0x{id:x2} is no section of a core module");
            BinaryCursor section = cursor.Slice(cursor.ReadU32("the size of a section"), what);
            sections.Read((CoreSectionId)id, what, start, section, cursor.Since(position));
            section.ExpectEnd();
        }

        return sections.ToModule(cursor);
    }

    private static string? SectionName(byte id) => (CoreSectionId)id switch
    {
        CoreSectionId.Custom => "the custom section",
        CoreSectionId.Type => "the type section",
        CoreSectionId.Import => "the import section",
        CoreSectionId.Function => "the function section",
        CoreSectionId.Table => "the table section",
        CoreSectionId.Memory => "the memory section",
        CoreSectionId.Global => "the global section",
        CoreSectionId.Export => "the export section",
        CoreSectionId.Start => "the start section",
        CoreSectionId.Element => "the element section",
        CoreSectionId.Code => "the code section",
        CoreSectionId.Data => "the data section",
        CoreSectionId.DataCount => "the data count section",
        CoreSectionId.Tag => "the tag section",
        _ => null,
    };
}
