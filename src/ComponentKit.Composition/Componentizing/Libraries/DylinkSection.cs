using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>What the custom section <c>dylink.0</c> of a library says.</summary>
internal sealed class DylinkSection
{
    /// <summary>The flag of a symbol that need not be there.</summary>
    public const uint IsWeak = 1;

    private const string Name = "dylink.0";

    // More than a page of alignment has no meaning, and more than an address has no room.
    private const uint MaximumAlignment = 16;

    /// <summary>The size of its data, in bytes.</summary>
    public uint MemorySize { get; private set; }

    /// <summary>The logarithm of the alignment of its data.</summary>
    public uint MemoryAlignment { get; private set; } = 1;

    /// <summary>How many elements of the table it needs.</summary>
    public uint TableSize { get; private set; }

    /// <summary>The logarithm of the alignment of its part of the table.</summary>
    public uint TableAlignment { get; private set; } = 1;

    /// <summary>The libraries that it needs.</summary>
    public List<string> Needed { get; } = [];

    /// <summary>The flags of imports, by both of their names.</summary>
    public Dictionary<(string, string), uint> ImportFlags { get; } = [];

    /// <summary>Reads the section of a module, which says nothing where it has none.</summary>
    /// <exception cref="DiagnosticException">It is malformed.</exception>
    public static DylinkSection Read(CoreModule module)
    {
        var result = new DylinkSection();
        foreach (CoreCustomSection section in module.CustomSections.Where(section => section.Name == Name))
        {
            result.Read(new BinaryCursor(module.File, section.Bytes, section.BytesOffset, $"the section `{Name}`"));
        }

        return result;
    }

    private void Read(BinaryCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            long offset = cursor.Offset;
            byte kind = cursor.ReadByte("a subsection");
            BinaryCursor part = cursor.Slice(cursor.ReadU32("the size of a subsection"), "a subsection");
            switch (kind)
            {
                case 1:
                    ReadSizes(part, offset);
                    break;
                case 2:
                    Needed.AddRange(part.ReadVector("libraries", static c => c.ReadName("a library")));
                    break;
                case 3:
                    part.ReadVector("exports", static c => (c.ReadName("a name"), c.ReadU32("flags")));
                    break;
                case 4:
                    foreach ((string module, string name, uint flags) in part.ReadVector(
                        "imports", static c => (c.ReadName("a module"), c.ReadName("a name"), c.ReadU32("flags"))))
                    {
                        ImportFlags[(module, name)] = flags;
                    }

                    break;
                case 5:
                    part.ReadVector("paths", static c => c.ReadName("a path"));
                    break;
                default:
                    throw cursor.Fail(ComponentizingDiagnostics.UnfitLibrary, offset, $"the section `{Name}` has a part {kind}, which is not known");
            }

            part.ExpectEnd();
        }
    }

    private void ReadSizes(BinaryCursor part, long offset)
    {
        MemorySize = part.ReadU32("the size of the data");
        MemoryAlignment = part.ReadU32("the alignment of the data");
        TableSize = part.ReadU32("the size of the table");
        TableAlignment = part.ReadU32("the alignment of the table");
        if (Math.Max(MemoryAlignment, TableAlignment) > MaximumAlignment)
        {
            throw part.Fail(
                ComponentizingDiagnostics.UnfitLibrary, offset, $"the library wants an alignment of 2 to the {Math.Max(MemoryAlignment, TableAlignment)}");
        }
    }
}
