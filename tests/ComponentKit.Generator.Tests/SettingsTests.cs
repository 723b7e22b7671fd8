using ComponentKit.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator.Tests;

/// <summary>What a project says in its file: properties, and components to bind.</summary>
public class SettingsTests
{
    private const string Extracted = "/app/obj/wit/my-plugin.wasm.wit";

    private const string Shop = """
        package root:component;

        world root {
          import acme:shop/stock@1.0.0;
          export acme:shop/orders@1.0.0;
          export ping: func() -> u32;
        }

        package acme:shop@1.0.0 {
          interface stock {
            record item { name: string }
            find: func(name: string) -> item;
          }
          interface orders {
            use stock.{item};
            order: func(item: item);
          }
        }
        """;

    private static readonly Settings Project = Settings.None.With("RootNamespace", "App").With("MSBuildProjectFullPath", "/app/App.csproj");

    [Fact]
    public void A_component_becomes_a_class_that_can_load_it()
    {
        var project = new Project(
            """
            internal static class Use
            {
                public static App.MyPlugin Start(ComponentKit.Runtime.WasmEngine engine, App.MyPlugin.IImports imports) =>
                    App.MyPlugin.Instantiate(App.MyPlugin.Load(engine), imports);
            }
            """,
            Project.WithComponent(Extracted, "lib/my-plugin.wasm"),
            (Extracted, Shop));

        project.AssertCompiles();
        string[] files = project.Run().GeneratedSources.Select(s => s.HintName).ToArray();
        Assert.Equal(["App.MyPlugin.g.cs", "Acme.Shop.Stock.g.cs", "Acme.Shop.Orders.g.cs", "App.MyPlugin-Class.g.cs"], files);
        Assert.Contains("global::System.IO.Path.Combine(root, \"lib/my-plugin.wasm\")", Text(project, "App.MyPlugin-Class.g.cs"), StringComparison.Ordinal);
        Assert.Contains("local:my-plugin/my-plugin", Text(project, "App.MyPlugin.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_may_have_another_class_namespace_and_accessibility()
    {
        var project = new Project(
            "",
            Project.WithComponent(Extracted, "my-plugin.wasm", ("Class", "Shop"), ("Namespace", "Bound.Here"), ("Accessibility", "Internal")),
            (Extracted, Shop));

        project.AssertCompiles();
        Assert.Contains("namespace Bound.Here;\n\ninternal sealed partial class Shop\n", Text(project, "Bound.Here.Shop-Class.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_may_be_bound_to_a_world_of_the_project()
    {
        var project = new Project(
            "", Project.WithComponent(Extracted, "my-plugin.wasm", ("World", "docs:adder/adder")), (Extracted, Shop), Samples.File);

        project.AssertCompiles();
        Assert.Equal(
            ["App.MyPlugin.g.cs", "Docs.Adder.Calc.g.cs", "App.MyPlugin-Class.g.cs"],
            project.Run().GeneratedSources.Select(s => s.HintName));
    }

    [Fact]
    public void Components_that_use_parts_of_one_package_share_it()
    {
        const string Other = "/app/obj/wit/other.wasm.wit";
        var project = new Project(
            "",
            Project.WithComponent(Extracted, "my-plugin.wasm").WithComponent(Other, "2nd.wasm"),
            (Extracted, Shop),
            (Other, """
                package root:component;
                world root { import acme:shop/stock@1.0.0; export f: func(); }
                package acme:shop@1.0.0 {
                  interface stock { enum kind { a, b } count: func(kind: kind) -> u32; }
                }
                """));

        project.AssertCompiles();
        string stock = Text(project, "Acme.Shop.Stock.g.cs");
        Assert.Contains("Item Find(string name);", stock, StringComparison.Ordinal);
        Assert.Contains("uint Count(Kind kind);", stock, StringComparison.Ordinal);
        Assert.Contains("public sealed partial class _2nd", Text(project, "App._2nd-Class.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_project_has_of_a_package_wins()
    {
        var project = new Project(
            "",
            Project.WithComponent(Extracted, "my-plugin.wasm"),
            (Extracted, Shop),
            ("/app/wit/shop.wit", """
                package acme:shop@1.0.0;
                /// What is there.
                interface stock { record item { name: string } find: func(name: string) -> item; }
                interface orders { use stock.{item}; order: func(item: item); }
                """));

        project.AssertCompiles();
        Assert.Contains("/// <summary>What is there.</summary>", Text(project, "Acme.Shop.Stock.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_called_load_keeps_its_name()
    {
        var project = new Project(
            "", Project.WithComponent(Extracted, "a.wasm"), (Extracted, "package root:component; world root { export load: func(); }"));

        project.AssertCompiles();
        Assert.Contains(" LoadComponent(", Text(project, "App.A-Class.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_gives_a_class_to_worlds()
    {
        var project = new Project(
            "", Project.With("ComponentKitWorlds", "docs:adder/adder, w"), Samples.File, ("/app/wit2/a.wit", "package a:b; world w { export f: func(); }"));

        project.AssertCompiles();
        Assert.Equal(
            ["App.Adder.g.cs", "App.W.g.cs", "Docs.Adder.Calc.g.cs", "App.Adder-Class.g.cs", "App.W-Class.g.cs"],
            project.Run().GeneratedSources.Select(s => s.HintName));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("ComponentKitFeatures", "other,fresh", true)]
    [InlineData("WitAllFeatures", "true", true)]
    public void Gated_items_are_bound_when_asked_for(string? property, string? value, bool isThere)
    {
        Settings settings = property is null ? Settings.None : Settings.None.With(property, value!);
        var project = new Project(
            "[ComponentKit.WitWorld(\"w\")] internal partial class C;",
            settings,
            ("/app/wit/a.wit", "package a:b; world w { export g: func(); @unstable(feature = fresh) export f: func(); }"));

        project.AssertCompiles();
        Assert.Equal(isThere, Text(project, "C.g.cs").Contains("void F()", StringComparison.Ordinal));
    }

    [Fact]
    public void A_prefix_stands_before_the_namespaces_of_packages()
    {
        var project = new Project(Samples.Code, Settings.None.With("WitNamespacePrefix", "Some.Bindings"), Samples.File);

        project.AssertCompiles();
        Assert.Equal(["Demo.Calculator.g.cs", "Some.Bindings.Docs.Adder.Calc.g.cs"], project.Run().GeneratedSources.Select(s => s.HintName));
    }

    [Fact]
    public void A_file_named_twice_counts_once() => new Project(Samples.Code, Samples.File, Samples.File).AssertCompiles();

    [Theory]
    [InlineData("Class", "1st", "CK6021 the component `a.wasm` has `Class=\"1st\"`, which cannot be the name of a class")]
    [InlineData("Namespace", "A..B", "CK6021 the component `a.wasm` has `Namespace=\"A..B\"`, which cannot be a namespace")]
    [InlineData("Accessibility", "private", "CK6021 the component `a.wasm` has `Accessibility=\"private\"`, where `public` or `internal` is wanted")]
    [InlineData("World", "a:b/c", "CK6001 there is no world `a:b/c` in the project's WIT files; they have `docs:adder/adder@0.1.0`")]
    public void What_an_item_cannot_say_is_shown_in_the_project(string name, string value, string expected) => Assert.Equal(
        "/app/App.csproj:1:1: " + expected,
        new Project("", Project.WithComponent(Extracted, "a.wasm", (name, value)), (Extracted, Shop), Samples.File).SingleDiagnostic());

    [Fact]
    public void A_package_is_no_component() => Assert.StartsWith(
        "/app/App.csproj:1:1: CK6032 `a.wasm` has WIT in it, but is no component",
        new Project("", Project.WithComponent(Extracted, "a.wasm"), (Extracted, "package a:b; interface i {}")).SingleDiagnostic());

    [Fact]
    public void A_prefix_has_to_be_a_namespace() => Assert.Equal(
        "/app/App.csproj:1:1: CK6021 the property `WitNamespacePrefix` is `a-b`, which cannot be a namespace",
        new Project(Samples.Code, Project.With("WitNamespacePrefix", "a-b"), Samples.File).SingleDiagnostic());

    [Fact]
    public void A_world_that_a_property_names_has_to_be_there() => Assert.Equal(
        "/app/App.csproj:1:1: CK6001 there is no world `addr` in the project's WIT files; did you mean `adder`?",
        new Project("", Project.With("ComponentKitWorlds", "addr"), Samples.File).SingleDiagnostic());

    [Fact]
    public void Two_components_of_one_name_need_two_classes()
    {
        const string Other = "/app/obj/wit/deep/my-plugin.wasm.wit";
        var project = new Project(
            "", Project.WithComponent(Extracted, "my-plugin.wasm").WithComponent(Other, "deep/my-plugin.wasm"), (Extracted, Shop), (Other, Shop));

        Diagnostic diagnostic = Assert.Single(project.Run().Diagnostics);
        Assert.Equal("CK6020", diagnostic.Id);
        Assert.StartsWith("the class `App.MyPlugin` is to become the world", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.NotEmpty(project.Run().GeneratedSources);
    }

    [Fact]
    public void An_ambiguous_world_lists_the_choices() => Assert.EndsWith(
        "CK6001 there are several worlds `w`: write one of `a:b/w`, `c:d/w`",
        new Project(
            Samples.Code.Replace("docs:adder/adder", "w", StringComparison.Ordinal),
            ("/app/wit/a.wit", "package a:b; world w {}"),
            ("/other/wit/b.wit", "package c:d; world w {}")).SingleDiagnostic());

    [Fact]
    public void A_dependency_that_is_missing_is_shown_where_it_is_wanted() => Assert.StartsWith(
        "/app/wit/a.wit:1:31: CK2003 ",
        new Project(
            Samples.Code.Replace("docs:adder/adder", "w", StringComparison.Ordinal),
            ("/app/wit/a.wit", "package a:b; world w { import c:d/e; }")).SingleDiagnostic());

    [Fact]
    public void Other_settings_that_change_nothing_change_nothing()
    {
        var project = new Project(Samples.Code, Project, Samples.File);
        project.Run();

        project.Replace(Project.With("Optimize", "true"));
        GeneratorRunResult second = project.Run();

        Assert.All(second.TrackedSteps[WitGenerator.OutputStep].SelectMany(s => s.Outputs), o =>
            Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, o.Reason.ToString()));
    }

    private static string Text(Project project, string file) =>
        project.Run().GeneratedSources.Single(s => s.HintName == file).SourceText.ToString();
}
