using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator.Tests;

/// <summary>What a referenced assembly has bound is used and not made again.</summary>
public class ReuseTests
{
    private const string Shop = """
        package acme:shop@1.0.0;

        interface pricing {
          use catalog.{item};
          enum currency { euro, yen }
          price: func(of: item) -> tuple<u32, currency>;
        }

        interface catalog {
          record item { name: string, tags: list<string, 3> }
          resource cart {
            constructor();
            add: func(what: item);
            items: func() -> list<item>;
            merge: static func(a: cart, b: cart) -> cart;
          }
          record order { cart: cart, note: string }
          place: func(what: order) -> result<order, string>;
        }

        interface audit {
          use catalog.{item, cart, order};
          check: func(cart: borrow<cart>, last: item) -> list<order>;
        }

        world imports { import pricing; import catalog; import audit; }
        world exports { export pricing; export catalog; export audit; }
        world both { import catalog; import pricing; import audit; export audit; export catalog; export pricing; }
        world mixed { import catalog; export audit; }
        """;

    private static readonly (string Path, string Text) File = ("/app/wit/shop.wit", Shop);

    [Fact]
    public void An_interface_that_is_bound_already_is_not_written_again()
    {
        Project app = App("imports", Library("imports"));

        Assert.Equal(["Demo.App.g.cs"], FilesOf(app));
        app.AssertCompiles();
    }

    [Theory]
    [InlineData("imports", "exports")]
    [InlineData("imports", "both")]
    [InlineData("imports", "mixed")]
    [InlineData("exports", "imports")]
    [InlineData("exports", "both")]
    [InlineData("exports", "mixed")]
    [InlineData("both", "imports")]
    [InlineData("both", "exports")]
    [InlineData("both", "mixed")]
    [InlineData("mixed", "imports")]
    [InlineData("mixed", "exports")]
    [InlineData("mixed", "both")]
    public void Any_side_fits_any_other(string library, string app) => App(app, Library(library)).AssertCompiles();

    [Theory]
    [InlineData("both", "imports")]
    [InlineData("both", "exports")]
    [InlineData("both", "both")]
    public void Both_sides_give_either(string library, string app) =>
        Assert.Equal(["Demo.App.g.cs"], FilesOf(App(app, Library(library))));

    [Fact]
    public void Only_the_side_that_is_missing_is_written()
    {
        string text = TextOf(App("exports", Library("imports")), "Acme.Shop.Pricing.g.cs");

        Assert.Contains("class Pricing", text, StringComparison.Ordinal);
        Assert.DoesNotContain("enum Currency", text, StringComparison.Ordinal);
        Assert.DoesNotContain("interface IPricing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_assembly_has_can_be_told_from_what_is_there()
    {
        var app = new Project(
            """
            namespace Demo;

            /// <summary>An app.</summary>
            [ComponentKit.WitWorld("imports")]
            public partial class App
            {
                /// <summary>The contract of this class is that of the library.</summary>
                public static Acme.Shop.IPricing Own(IImports imports) => Lib.Library.Same(imports.Pricing);
            }
            """,
            File);
        app.Refer(Library("imports", "/// <summary>Same.</summary>\npublic static Acme.Shop.IPricing Same(Acme.Shop.IPricing p) => p;"), "Lib");

        app.AssertCompiles();
    }

    [Fact]
    public void Internal_bindings_are_nobody_elses()
    {
        var library = new Project("[ComponentKit.WitWorld(\"imports\")] internal partial class Library;", File);

        Assert.Equal(4, FilesOf(App("imports", library)).Count(f => f != "ComponentKit.FixedLists.g.cs"));
    }

    [Fact]
    public void Another_structure_is_told_and_bound_beside_it()
    {
        var app = new Project(AppCode("imports"), (File.Path, Shop.Replace("euro, yen", "euro, yen, franc", StringComparison.Ordinal)));
        app.Refer(Library("imports"), "Lib");

        Diagnostic diagnostic = Assert.Single(app.Run().Diagnostics);

        Assert.Equal(
            "/app/wit/shop.wit:5:8: CK6006 `acme:shop/pricing@1.0.0` is bound in the referenced assembly `Lib` too, but not as it is here "
            + "(its type `currency` differs, for one), so there are two C# types for it; take the same WIT in both, or set "
            + "`WitNamespacePrefix` to keep them apart",
            Project.Text(diagnostic));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.DefaultSeverity);
        Assert.Equal(["Demo.App.g.cs", "Acme.Shop.Pricing.g.cs"], FilesOf(app));
        app.AssertCompiles(except: "CK6006");
    }

    [Fact]
    public void What_mentions_a_type_of_another_structure_is_written_too()
    {
        var app = new Project(AppCode("imports"), (File.Path, Shop.Replace("name: string", "name: u32", StringComparison.Ordinal)));
        app.Refer(Library("imports"), "Lib");

        Assert.Equal(4, FilesOf(app).Length);
        app.AssertCompiles(except: "CK6006");
    }

    [Fact]
    public void An_edit_of_other_code_reads_references_to_the_same_end()
    {
        Project app = App("exports", Library("imports"));
        app.Run();

        app.AddCode("internal class Other;");
        GeneratorRunResult second = app.Run();

        Assert.All(
            second.TrackedSteps[WitGenerator.ReferencesStep].SelectMany(s => s.Outputs),
            o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
        Assert.All(
            second.TrackedSteps[WitGenerator.OutputStep].SelectMany(s => s.Outputs),
            o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    private static string AppCode(string world) => $$"""
        namespace Demo;

        /// <summary>An app.</summary>
        [ComponentKit.WitWorld("{{world}}")]
        public partial class App;
        """;

    private static Project Library(string world, string member = "") => new(
        $$"""
        namespace Lib;

        /// <summary>A library.</summary>
        [ComponentKit.WitWorld("{{world}}")]
        public partial class Library
        {
        {{member}}
        }
        """,
        File);

    private static Project App(string world, Project library)
    {
        var app = new Project(AppCode(world), File);
        app.Refer(library, "Lib");
        return app;
    }

    private static string[] FilesOf(Project project) => project.Run().GeneratedSources.Select(s => s.HintName).ToArray();

    private static string TextOf(Project project, string file) =>
        Assert.Single(project.Run().GeneratedSources, s => s.HintName == file).SourceText.ToString();
}
