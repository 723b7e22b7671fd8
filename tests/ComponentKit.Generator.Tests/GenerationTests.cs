using ComponentKit.Generator.Tests.Support;

namespace ComponentKit.Generator.Tests;

/// <summary>What comes out of whole projects.</summary>
public class GenerationTests
{
    [Fact]
    public void A_world_becomes_a_file_for_the_class_and_one_for_each_interface()
    {
        var project = new Project(Samples.Code, Samples.File);

        string[] files = project.Run().GeneratedSources.Select(s => s.HintName).ToArray();

        Assert.Equal(["Demo.Calculator.g.cs", "Docs.Adder.Calc.g.cs"], files);
        project.AssertCompiles();
    }

    [Theory]
    [InlineData("docs:adder/adder@0.1.0")]
    [InlineData("docs:adder/adder")]
    [InlineData("adder")]
    public void A_world_may_be_named_in_short(string name) =>
        new Project(Samples.Code.Replace("docs:adder/adder", name, StringComparison.Ordinal), Samples.File).AssertCompiles();

    [Fact]
    public void A_world_may_import_WASI_without_its_files()
    {
        var project = new Project(
            "[ComponentKit.WitWorld(\"w\")] internal partial class Dice;",
            ("/app/wit/a.wit", "package a:b;\nworld w { import wasi:random/random@0.2.12; }"));

        Assert.Equal(["Dice.g.cs", "Wasi.Random.Random.g.cs"], project.Run().GeneratedSources.Select(s => s.HintName));
        project.AssertCompiles();
    }

    [Fact]
    public void A_project_without_worlds_gets_nothing()
    {
        var result = new Project("class C;", Samples.File).Run();

        Assert.Empty(result.GeneratedSources);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Worlds_share_the_types_of_their_interfaces()
    {
        var project = new Project(
            """
            [ComponentKit.WitWorld("one")]
            internal partial class One;

            namespace Deeper
            {
                /// <summary>Two.</summary>
                [ComponentKit.WitWorld("two")]
                public partial class Two;
            }
            """,
            ("/app/wit/a.wit", """
                package a:b;
                interface types { record point { x: u32, y: u32 } }
                interface use-them { use types.{point}; f: func(p: point) -> point; }
                world one { import use-them; }
                world two { import use-them; export use-them; }
                """));

        Assert.Equal(
            ["Deeper.Two.g.cs", "One.g.cs", "A.B.Types.g.cs", "A.B.UseThem.g.cs"],
            project.Run().GeneratedSources.Select(s => s.HintName));
        project.AssertCompiles();
    }

    [Fact]
    public void Folders_below_deps_are_packages_of_their_own()
    {
        var project = new Project(
            Samples.Code.Replace("docs:adder/adder", "app", StringComparison.Ordinal),
            ("/app/wit/world.wit", "package a:app; world app { import b:first/one; import c:second/two; import shared; }"),
            ("/app/wit/shared.wit", "interface shared { f: func(); }"),
            ("/app/wit/deps/first/one.wit", "package b:first; interface one { f: func(); }"),
            ("/app/wit/deps/second.wit", "package c:second; interface two { f: func(); }"),
            ("/other/wit/other.wit", "package d:other; interface three { use b:first/types.{t}; f: func(t: t); }"),
            ("/other/wit/deps/first/one.wit", "package b:first; interface one { f: func(); }"),
            ("/app/wit/deps/first/types.wit", "interface types { type t = u32; }"),
            ("/other/wit/deps/first/types.wit", "interface types { type t = u32; }"));

        project.AssertCompiles();
        Assert.Equal(
            ["Demo.Calculator.g.cs", "B.First.One.g.cs", "C.Second.Two.g.cs", "A.App.Shared.g.cs"],
            project.Run().GeneratedSources.Select(s => s.HintName));
    }

    [Fact]
    public void Two_versions_of_a_package_get_a_segment_each()
    {
        var project = new Project(
            Samples.Code.Replace("docs:adder/adder", "app", StringComparison.Ordinal),
            ("/app/wit/world.wit", "package a:app; world app { import b:lib/one@1.0.0; import b:lib/one@2.0.0-rc.1; }"),
            ("/app/wit/deps/v1/one.wit", "package b:lib@1.0.0; interface one { f: func(); }"),
            ("/app/wit/deps/v2/one.wit", "package b:lib@2.0.0-rc.1; interface one { f: func(a: u32); }"));

        project.AssertCompiles();
        Assert.Equal(
            ["Demo.Calculator.g.cs", "B.Lib.V1_0_0.One.g.cs", "B.Lib.V2_0_0_rc_1.One.g.cs"],
            project.Run().GeneratedSources.Select(s => s.HintName));
    }
}
