using ComponentKit.Composition.Plugs;
using ComponentKit.Composition.Tests.Support;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Tests.Graphs;

/// <summary>What is left to import when components are wired to each other.</summary>
public class ImportTests
{
    private static readonly CompositionOptions Imported = new() { ImportPackages = true };

    [Fact]
    public void A_resource_that_plug_and_socket_import_is_one_also_in_two_versions()
    {
        CompositionPackage socket = Worlds.Of("""
            package a:socket;
            world w { import s:io/streams@0.2.0; import a:api/api@1.0.0; export run: func(); }
            package s:io@0.2.0 { interface streams { resource flow { read: func() -> u8; } } }
            package a:api@1.0.0 { interface api { use s:io/streams@0.2.0.{flow}; open: func() -> flow; } }
            """);
        CompositionPackage plug = Worlds.Of("""
            package a:plug;
            world w { import s:io/streams@0.2.3; export a:api/api@1.0.1; }
            package s:io@0.2.3 { interface streams { resource flow { read: func() -> u8; skip: func(); } } }
            package a:api@1.0.1 { interface api { use s:io/streams@0.2.3.{flow}; open: func() -> flow; close: func(); } }
            """);

        byte[] bytes = ComponentPlug.Plug(socket, [plug]).GetValueOrThrow()!.Encode(Imported);

        string text = CompositionText.Of(bytes);
        Assert.Contains("import s:io/streams@0.2.3: instance { [method]flow.read: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("import s:io/streams@0.2.0:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("import a:api", text, StringComparison.Ordinal);
        Assert.Contains("{ a:api/api@1.0.0: instance 0[a:api/api@1.0.1], s:io/streams@0.2.0: s:io/streams@0.2.3 }", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Interfaces_that_would_use_types_of_each_other_are_refused()
    {
        Diagnostic refused = Assert.Single(Encode(
            Worlds.Of("package a:one; world w { import a:p/x; import a:p/y; } package a:p { interface x { record t { f: u8 } } interface y { use x.{t}; } }"),
            Worlds.Of("package a:two; world w { import a:p/y; import a:p/x; } package a:p { interface y { record u { f: u8 } } interface x { use y.{u}; } }")).Diagnostics);

        Assert.Equal("CK5409", refused.Code);
        Assert.Contains("use types of each other", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_that_depend_on_each_other_without_end_are_answered()
    {
        const int Length = 3_000;
        string longName = "t-" + new string('x', 200);
        string Package(string name, Func<int, string> items) =>
            $"package {name}; world w {{ {string.Concat(Enumerable.Range(0, Length).Select(i => $"import a:p/i{i};"))} }} package a:p {{ "
            + $"{string.Concat(Enumerable.Range(0, Length).Select(i => $"interface i{i} {{ {items(i)} }}"))} }}";

        // Each of the second uses a type of the next, so that the last comes first; of the first, none uses any.
        DiagnosticResult<byte[]?> result = Encode(
            Worlds.Of(Package("a:one", i => $"record {longName}-r{i} {{ f: u8 }}")),
            Worlds.Of(Package("a:two", i => $"resource {longName}{i};" + (i == Length - 1 ? "" : $"use i{i + 1}.{{{longName}{i + 1}}};"))));

        // What is too deep for this thread's stack is told, and nothing breaks.
        Assert.True(result.Value is not null || result.Diagnostics is [{ Code: "CK5413" }], result.Diagnostics.FirstOrDefault()?.ToString());
    }

    [Fact]
    public void Instances_that_need_each_other_are_refused()
    {
        var composition = new Composition();
        CompositionPackage both = composition.Add(Worlds.Of("package a:both; world w { import i: interface { f: func(); } export i: interface { f: func(); } }"));
        CompositionNode one = composition.Instantiate(both);
        CompositionNode other = composition.Instantiate(both);
        one.With("i", other["i"]);
        other.With("i", one["i"]);

        Assert.Equal("CK5410", Assert.Single(composition.TryEncode(Imported).Diagnostics).Code);
    }

    [Fact]
    public void A_component_of_which_only_the_world_is_known_cannot_be_part_of_the_result()
    {
        var composition = new Composition();
        composition.Instantiate(composition.Add(Worlds.Of("package a:b; world w { import f: func(); }")));

        Assert.Equal("CK5401", Assert.Single(composition.TryEncode().Diagnostics).Code);
        Assert.Empty(composition.TryEncode(Imported).Diagnostics);
    }

    private static DiagnosticResult<byte[]?> Encode(params CompositionPackage[] packages)
    {
        var composition = new Composition();
        foreach (CompositionPackage package in packages)
        {
            composition.Instantiate(composition.Add(package));
        }

        return composition.TryEncode(Imported);
    }
}
