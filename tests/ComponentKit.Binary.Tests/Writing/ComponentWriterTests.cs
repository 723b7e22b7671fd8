using System.Text.RegularExpressions;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.Writing;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Binary.Tests.Writing;

/// <summary>What has been read is written as it was.</summary>
public partial class ComponentWriterTests
{
    private static readonly string[] Folders =
        ["reading/ok", "validation/ok", "validation/fail", "decoding/ok", "decoding/fail", "decoding/packages"];

    public static TheoryData<string> Cases =>
    [
        .. from folder in Folders
           from name in CaseFiles.NamesIn(folder)
           select $"{folder}/{name}",
    ];

    public static TheoryData<string> Guests => [.. CaseFiles.Guests()];

    public static TheoryData<string> CorpusFiles => CorpusCases.Find("", "*.wat");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_survive(string path)
    {
        byte[] bytes = CaseFiles.Read(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        AssertSurvives(bytes, isCanonical: Path.GetExtension(path) == ".wat");
    }

    [Theory]
    [MemberData(nameof(Guests))]
    public void Guests_survive(string path) =>
        AssertSurvives(File.ReadAllBytes(Path.Combine(CaseFiles.GuestRoot, path)), isCanonical: true);

    [CorpusTheory]
    [MemberData(nameof(CorpusFiles))]
    public void Corpus_survives(string path)
    {
        byte[] bytes;
        try
        {
            bytes = Wat.ToWasm(File.ReadAllText(Shared.PathOf(path)));
        }
        catch (ArgumentException)
        {
            // Some files hold what the converter does not know any more.
            return;
        }

        AssertSurvives(bytes, isCanonical: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whatever_can_be_read_can_be_written(string path)
    {
        byte[] bytes = CaseFiles.Read(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        for (int i = 0; i < bytes.Length; i++)
        {
            byte original = bytes[i];
            foreach (byte mask in (byte[])[0x01, 0x04, 0x10, 0x40, 0x80])
            {
                bytes[i] = (byte)(original ^ mask);
                AssertSurvives(bytes, isCanonical: false);
            }

            bytes[i] = original;
        }
    }

    [Fact]
    public void A_changed_component_is_written_in_sections_of_its_own()
    {
        ComponentBinary component = Read(CaseFiles.Read("reading/ok", "custom-sections.wat"));
        ComponentBinary changed = component with
        {
            Definitions = component.Definitions.Add(new Definition.Type(0, new DefValType.Flags(["added"]))),
        };
        ComponentBinary read = Read(ComponentWriter.Write(changed));
        Assert.Equal(WithoutOffsets(changed), WithoutOffsets(read));
    }

    [Fact]
    public void Indices_beyond_one_byte_are_written()
    {
        foreach (uint index in (uint[])[0x3f, 0x40, 0x7f, 0x80, 0x1fff, 0x2000, int.MaxValue, uint.MaxValue])
        {
            var builder = new ComponentBuilder();
            builder.Type(new DefValType.List(ValType.At(index)));
            builder.Type(new DefValType.Own(index));
            ComponentBinary built = builder.Build("built");
            Assert.Equal(WithoutOffsets(built), WithoutOffsets(Read(ComponentWriter.Write(built))));
        }
    }

    [Fact]
    public void Modules_are_copied_once_however_deep()
    {
        const int Depth = 50;
        const int Size = 1 << 20;
        ReadOnlyMemory<byte> module = (byte[])[.. Wat.ToWasm("(module)"), 0x00, 0x80, 0x80, 0x40, 0x00, .. new byte[Size - 1]];
        var builder = new ComponentBuilder();
        builder.CoreModule(module);
        for (int i = 0; i < Depth; i++)
        {
            var outer = new ComponentBuilder();
            outer.Component(builder.Build("inner"));
            builder = outer;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        byte[] written = ComponentWriter.Write(builder.Build("outer"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Size, 2 * Size);
        Assert.Equal(written, ComponentWriter.Write(Read(written)));
    }

    private static void AssertSurvives(byte[] bytes, bool isCanonical)
    {
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read("input", bytes);
        if (read.Value is not { } component)
        {
            return;
        }

        byte[] written = ComponentWriter.Write(component);
        if (isCanonical)
        {
            Assert.Equal(bytes, written);
        }

        ComponentBinary again = Read(written);
        Assert.Equal(WithoutOffsets(component), WithoutOffsets(again));
        Assert.Equal(written, ComponentWriter.Write(again));

        // Without what is known about sections, only their number may change.
        byte[] regrouped = ComponentWriter.Write(again with { Sections = default });
        Assert.Equal(WithoutOffsets(component), WithoutOffsets(Read(regrouped)));
    }

    private static ComponentBinary Read(byte[] bytes) => ComponentReader.Read("written", bytes).GetValueOrThrow()!;

    private static string WithoutOffsets(ComponentBinary component) => Offset().Replace(Dump.Of(component), "");

    [GeneratedRegex("(?<=^ *)0x[0-9a-f]+ ", RegexOptions.Multiline)]
    private static partial Regex Offset();
}
