using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Binary.Tests.WitDecoding;

/// <summary>The WIT that core modules carry.</summary>
public class EmbeddedWorldTests
{
    private const string Embedded = "decoding/embedded";

    public static TheoryData<string> Cases => CaseFiles.In(Embedded);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Modules_tell_their_wit(string name)
    {
        DiagnosticResult<EmbeddedWit?> result = EmbeddedWorldDecoder.Decode(name, CaseFiles.Read(Embedded, name));
        IEnumerable<string> lines = result.Diagnostics.Select(DiagnosticRenderer.ToText);
        if (result.Value is { } wit)
        {
            lines = [.. lines, .. wit.Sections.Select(Line), WitPrinter.Print(wit.Model)];
        }

        Snapshot.VerifyFile(string.Join('\n', lines), CaseFiles.PrefixOf(Embedded, name));
    }

    [Theory]
    [InlineData(StringEncodingOption.Utf8)]
    [InlineData(StringEncodingOption.Utf16)]
    [InlineData(StringEncodingOption.Latin1Utf16)]
    public void What_is_embedded_comes_back(StringEncodingOption strings)
    {
        WitWorld world = Resolve("package a:b@1.0.0; interface i { type t = u8; } world w { import i; use i.{t}; export run: func(x: t); }")
            .Worlds.Single();
        byte[] module = CustomSections.Module(EmbeddedWorldEncoder.SectionName(world), EmbeddedWorldEncoder.Encode(world, strings).GetValueOrThrow()!);

        EmbeddedWorld section = EmbeddedWorldDecoder.Decode("module.wasm", module).GetValueOrThrow()!.Sections.Single();

        Assert.Equal(("component-type:w", strings, "a:b/w@1.0.0"), (section.Section, section.Strings, section.World.QualifiedName));
        Assert.Equal(WitPrinter.Print(world), WitPrinter.Print(section.World));
    }

    [Fact]
    public void The_older_form_holds_a_package_and_the_name_of_a_world()
    {
        WitPackage package = Resolve("package a:b; interface i { } world v { } /// Of w.\nworld w { import i; }");
        byte[] contents = [3, (byte)StringEncodingOption.Utf16, 1, (byte)'w', .. WitPackageEncoder.Encode(package).GetValueOrThrow()!];
        byte[] module = CustomSections.Module("component-type:old", contents);

        EmbeddedWit wit = EmbeddedWorldDecoder.Decode("module.wasm", module).GetValueOrThrow()!;

        Assert.Equal(("w", "Of w.", StringEncodingOption.Utf16), (wit.Sections[0].World.Name, wit.Sections[0].World.Docs, wit.Sections[0].Strings));
        Assert.Equal(["a:b/i"], wit.World.Imports.Select(item => item.Name));
    }

    private static string Line(EmbeddedWorld section) =>
        $"// {section.Section} at 0x{section.Offset:x}: {section.World.QualifiedName}, {section.Strings}";

    private static WitPackage Resolve(string wit) =>
        WitResolver.Resolve(new WitSources([new SourceText("a.wit", wit)], []), WitFeatures.None).GetValueOrThrow()!.Main;
}
