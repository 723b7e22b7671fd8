using ComponentKit.Emit;
using ComponentKit.Generator.Tests.Support;
using ComponentKit.Testing;

namespace ComponentKit.Generator.Tests;

/// <summary>What is wrong is said where it is wrong.</summary>
public class DiagnosticTests
{
    [Fact]
    public void An_error_in_wit_is_shown_in_the_wit_file() => Assert.StartsWith(
        "/app/wit/adder.wit:4:16: CK2001 ",
        new Project(Samples.Code, (Samples.File.Path, Samples.Wit.Replace("a: u32", "a: strng", StringComparison.Ordinal))).SingleDiagnostic());

    [Fact]
    public void A_world_that_is_not_there_is_shown_at_the_attribute_with_a_suggestion() => Assert.Equal(
        "User.cs:4:2: CK6001 there is no world `docs:adder/addr` in the project's WIT files; did you mean `docs:adder/adder`?",
        new Project(Samples.Code.Replace("adder/adder", "adder/addr", StringComparison.Ordinal), Samples.File).SingleDiagnostic());

    [Fact]
    public void A_world_of_an_unlike_name_lists_the_worlds() => Assert.Equal(
        "User.cs:4:2: CK6001 there is no world `shop` in the project's WIT files; they have `docs:adder/adder@0.1.0`",
        new Project(Samples.Code.Replace("docs:adder/adder", "shop", StringComparison.Ordinal), Samples.File).SingleDiagnostic());

    [Fact]
    public void A_project_without_wit_files_is_told_how_to_name_them() => Assert.Equal(
        "User.cs:4:2: CK6001 there is no world `docs:adder/adder`, since the project has no WIT files "
        + "(put them below `wit/`, or name them as `<AdditionalFiles Include=\"…\" />`)",
        new Project(Samples.Code).SingleDiagnostic());

    [Theory]
    [InlineData("public class Calculator", "CK6002 the class `Demo.Calculator` has to be partial, to become a WIT world")]
    [InlineData("public static partial class Calculator", "CK6003 the class `Demo.Calculator` is static, and so cannot become a WIT world; use a plain class of its own")]
    [InlineData("public abstract partial class Calculator", "CK6003 the class `Demo.Calculator` is abstract, and so cannot become a WIT world; use a plain class of its own")]
    [InlineData("public partial class Calculator<T>", "CK6003 the class `Demo.Calculator` is generic, and so cannot become a WIT world; use a plain class of its own")]
    [InlineData("public partial record Calculator", "CK6003 the class `Demo.Calculator` is a record, and so cannot become a WIT world; use a plain class of its own")]
    public void An_unsuitable_class_is_shown_at_the_attribute(string declaration, string expected) => Assert.Equal(
        "User.cs:4:2: " + expected,
        new Project(Samples.Code.Replace("public partial class Calculator", declaration, StringComparison.Ordinal), Samples.File).SingleDiagnostic());

    [Fact]
    public void A_nested_class_is_unsuitable() => Assert.StartsWith(
        "User.cs:1:24: CK6003 the class `Calculator` is nested in another type",
        new Project("partial class Outer { [ComponentKit.WitWorld(\"adder\")] partial class Calculator; }", Samples.File).SingleDiagnostic());

    [Theory]
    [InlineData("f: func() -> list<u64, 100000000>;", 3, 3, "the function `f` has a list of more than 268435455 bytes in it, which is not supported yet")]
    [InlineData("record x { a: option<list<list<u8, 65536>, 65536>> }", 3, 10, "the type `x` has a list of more than 268435455 bytes in it, which is not supported yet")]
    public void What_is_too_large_is_shown_in_the_wit_file(string item, int line, int column, string expected) => Assert.Equal(
        $"/app/wit/a.wit:{line}:{column}: CK6004 {expected}",
        new Project(
            Samples.Code.Replace("docs:adder/adder", "w", StringComparison.Ordinal),
            ("/app/wit/a.wit", $"package a:b;\ninterface i {{\n  {item}\n}}\nworld w {{ import i; }}")).SingleDiagnostic());

    [Fact]
    public void What_is_not_supported_is_shown_in_the_wit_file() => Assert.Equal(
        "/app/wit/a.wit:3:36: CK6004 the world `a:b/w` exports `a:b/i`, which has the resource `r`, under two names, which is not supported",
        new Project(
            Samples.Code.Replace("docs:adder/adder", "w", StringComparison.Ordinal),
            ("/app/wit/a.wit", "package a:b;\ninterface i { resource r; }\nworld w { export first: i;  export second: i; }")).SingleDiagnostic());

    [Fact]
    public void Worlds_that_cannot_share_a_class_say_so() => Assert.Equal(
        "/app/wit/a.wit:5:31: CK6004 `a:b/user` has the resource `r`, which only one of the worlds `a:b/both` and `a:b/one` exports, "
        + "so that they cannot share a class; put one of them into another project",
        new Project(
            "[ComponentKit.WitWorld(\"one\")] partial class One; [ComponentKit.WitWorld(\"both\")] partial class Two;",
            ("/app/wit/a.wit", "package a:b;\ninterface i { resource r; }\ninterface user { use i.{r}; f: func(r: r); }\nworld one { export user; }\nworld both { export i; export user; }"))
            .Run().Diagnostics.Select(Project.Text).Single());

    [Theory]
    [InlineData("namespace Docs { [ComponentKit.WitWorld(\"adder\")] partial class Adder; }", 19, "Docs.Adder")]
    [InlineData("[ComponentKit.WitWorld(\"adder\")] partial class Docs;", 2, "Docs")]
    public void A_class_cannot_have_the_name_of_a_namespace(string code, int column, string name) => Assert.Equal(
        $"User.cs:1:{column}: CK6005 the class `{name}` has the name of the namespace `Docs.Adder`, which the WIT package gives; "
        + "put the class into another namespace or give it another name",
        new Project(code, Samples.File).SingleDiagnostic());

    [Fact]
    public void Every_code_is_in_the_table() => DiagnosticTable.AssertMatches(typeof(BindingEmitter).Assembly, ["CK6"]);
}
