using ComponentKit.Binary.Tests.Support;
using ComponentKit.Composition.Tests.Support;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Tests.Graphs;

public class CompositionTests
{
    // A store of things, and someone who uses it by the resource's own identity.
    private const string Store = """
        (component
          (type $thing' (resource (rep i32)))
          (core module $m (func (export "make") (result i32) (i32.const 7)))
          (core instance $m (instantiate $m))
          (func $make (result (own $thing')) (canon lift (core func $m "make")))
          (component $shape
            (import "thing" (type $thing (sub resource)))
            (import "make" (func $make (result (own $thing))))
            (export $t "thing" (type $thing))
            (export "make" (func $make) (func (result (own $t)))))
          (instance $store (instantiate $shape (with "thing" (type $thing')) (with "make" (func $make))))
          (export "demo:store/store@0.1.2" (instance $store)))
        """;

    private const string User = """
        (component
          (import "demo:store/store@0.1.0" (instance $store
            (export "thing" (type $t (sub resource)))
            (export "make" (func (result (own $t))))))
          (alias export $store "thing" (type $thing))
          (import "demo:store/show" (instance $show
            (export "thing" (type $t (eq $thing)))
            (export "show" (func (param "thing" (borrow $t)) (result string)))))
          (export "shown" (instance $show)))
        """;

    [Fact]
    public void What_is_left_open_is_imported_once_and_what_is_wired_is_not()
    {
        byte[] bytes = new Composition()
            .Add("a:both", Wat.ToWasm("""(component (import "log" (func)) (import "x" (func (param "n" u8))))"""), out CompositionPackage both)
            .Add("a:one", Wat.ToWasm("""(component (import "log" (func $f)) (export "out" (func $f)))"""), out CompositionPackage one)
            .Instantiate(both, out _)
            .Instantiate(one, out CompositionNode first)
            .Instantiate(one, out CompositionNode second)
            .Wire(second, "log", first["out"])
            .Export("out", second["out"])
            .Encode();

        Assert.Equal(
            """
            import log: func() -> _
            import x: func(n: U8) -> _
            instance 0 = new component of 39 bytes { log: log, x: x }
            instance 1 = new component of 39 bytes { log: log }
            instance 2 = new component of 39 bytes { log: instance 1[out] }
            export out = instance 2[out]

            """,
            System.Text.RegularExpressions.Regex.Replace(CompositionText.Of(bytes), @"of \d+ bytes", "of 39 bytes"));
    }

    [Fact]
    public void Compatible_versions_of_an_interface_are_one_import_with_all_that_is_in_any()
    {
        byte[] bytes = new Composition()
            .Add("a:old", Wat.ToWasm("""(component (import "a:b/c@1.0.0" (instance (export "r" (type $r (sub resource))) (export "f" (func (param "r" (borrow $r)))))))"""), out CompositionPackage old)
            .Add("a:new", Wat.ToWasm("""(component (import "a:b/c@1.2.0" (instance (export "r" (type $r (sub resource))) (export "g" (func (result (own $r)))))))"""), out CompositionPackage newer)
            .Add("a:other", Wat.ToWasm("""(component (import "a:b/c@2.0.0" (instance)))"""), out CompositionPackage other)
            .Instantiate(old, out _)
            .Instantiate(newer, out _)
            .Instantiate(other, out _)
            .Encode();

        Assert.StartsWith(
            """
            import a:b/c@1.2.0: instance { f: func(r: borrow<a:b/c@1.2.0/r>) -> _; g: func() -> own<a:b/c@1.2.0/r>; r: resource a:b/c@1.2.0/r }
            import a:b/c@2.0.0: instance {  }
            """,
            CompositionText.Of(bytes),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_of_an_instance_cannot_be_in_an_import()
    {
        DiagnosticResult<byte[]?> result = new Composition()
            .Add("demo:store", Wat.ToWasm(Store), out CompositionPackage store)
            .Add("demo:user", Wat.ToWasm(User), out CompositionPackage user)
            .Instantiate(store, out CompositionNode s)
            .Instantiate(user, out CompositionNode u)
            .Wire(u, "demo:store/store@0.1.0", s["demo:store/store@0.1.2"])
            .Export("shown", u["shown"])
            .TryEncode();

        Assert.Equal("CK5412", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("`demo:store/show`, which the instance of `demo:user` imports, has the resource `thing` of the instance of `demo:store`", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_keeps_its_identity_over_steps()
    {
        const string Relay = """
            (component
              (import "store" (instance $store (export "thing" (type $t (sub resource))) (export "make" (func (result (own $t))))))
              (export "again" (instance $store)))
            """;
        Composition Compose(bool straight)
        {
            var composition = new Composition();
            composition
                .Add("demo:store", Wat.ToWasm(Store), out CompositionPackage store)
                .Add("demo:relay", Wat.ToWasm(Relay), out CompositionPackage relay)
                .Add("demo:user", Wat.ToWasm(User), out CompositionPackage user)
                .Add("demo:shower", Wat.ToWasm(User.Replace("demo:store/show", "other", StringComparison.Ordinal)), out CompositionPackage shower)
                .Instantiate(store, out CompositionNode s)
                .Instantiate(relay, out CompositionNode r)
                .Instantiate(user, out CompositionNode u)
                .Instantiate(store, out CompositionNode strange);
            composition.Wire(r, "store", straight ? s["demo:store/store@0.1.2"] : strange["demo:store/store@0.1.2"]);
            composition.Add("demo:show", Wat.ToWasm("""
                (component
                  (import "store" (instance $store (export "thing" (type $t (sub resource)))))
                  (alias export $store "thing" (type $thing))
                  (core module $m (func (export "show") (param i32) (result i32) unreachable) (memory (export "memory") 1))
                  (core instance $m (instantiate $m))
                  (func $show (param "thing" (borrow $thing)) (result string) (canon lift (core func $m "show") (memory (core memory $m "memory"))))
                  (component $shape
                    (import "thing" (type $thing (sub resource)))
                    (import "show" (func $show (param "thing" (borrow $thing)) (result string)))
                    (export $t "thing" (type $thing))
                    (export "show" (func $show) (func (param "thing" (borrow $t)) (result string))))
                  (instance $out (instantiate $shape (with "thing" (type $thing)) (with "show" (func $show))))
                  (export "show" (instance $out)))
                """), out CompositionPackage show);
            composition.Instantiate(show, out CompositionNode sh).Wire(sh, "store", r["again"]);
            return composition
                .Wire(u, "demo:store/store@0.1.0", s["demo:store/store@0.1.2"])
                .Wire(u, "demo:store/show", sh["show"])
                .Export("shown", u["shown"]);
        }

        Assert.Empty(Compose(straight: true).TryEncode().Diagnostics);
        Diagnostic refused = Assert.Single(Compose(straight: false).TryEncode().Diagnostics);
        Assert.Equal("CK5404", refused.Code);
        Assert.Contains("`thing`: it is another resource", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_differ_deep_inside_are_told_with_the_way_there()
    {
        static string Text(string deepest) => $$"""
            (component
              (import "api" (instance
                (type $in' (record (field "a" u8) (field "b" (option {{deepest}}))))
                (export "in" (type $in (eq $in')))
                (type $out' (variant (case "none") (case "some" (list $in))))
                (export "out" (type $out (eq $out')))
                (export "f" (func (param "p" $out)))))
              (export "api" (instance 0)))
            """;
        var composition = new Composition();
        composition
            .Add("a:one", Wat.ToWasm(Text("string")), out CompositionPackage one)
            .Add("a:two", Wat.ToWasm(Text("u64")), out CompositionPackage two)
            .Instantiate(one, out CompositionNode first)
            .Instantiate(two, out CompositionNode second);

        DiagnosticException wired = Assert.Throws<DiagnosticException>(() => second.With("api", first["api"]));
        Assert.EndsWith("type `in`: field `b`: payload: it is string, expected u64", wired.Diagnostics[0].Message, StringComparison.Ordinal);

        Diagnostic merged = Assert.Single(composition.TryEncode().Diagnostics);
        Assert.Equal("CK5409", merged.Code);
        Assert.EndsWith("type `in`: field `b`: payload: it is string, expected u64", merged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Twelve_megabytes_are_composed_at_once()
    {
        byte[] large = Wat.ToWasm("""(component (import "f" (func $f)) (core module (memory 200) (data (i32.const 0) "DATA")) (export "f" (func $f)))"""
            .Replace("DATA", new string('x', 12 << 20), StringComparison.Ordinal));
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = System.Diagnostics.Stopwatch.GetTimestamp();

        byte[] bytes = new Composition()
            .Add("a:large", large, out CompositionPackage package)
            .Instantiate(package, out CompositionNode node)
            .Export("f", node["f"])
            .Encode();

        TimeSpan time = System.Diagnostics.Stopwatch.GetElapsedTime(start);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, bytes.Length, bytes.Length + (1 << 20));
        Assert.InRange(time.TotalMilliseconds, 0, 300);
    }

    [Fact]
    public void Names_for_people_are_kept()
    {
        var composition = new Composition();
        composition.Add("a:b", Wat.ToWasm("""(component (import "f" (func $f)) (export "g" (func $f)))"""), out CompositionPackage package);
        composition.Instantiate(package, out CompositionNode first).Instantiate(package, out CompositionNode second);
        (first.DebugName, second.DebugName, second["g"].DebugName) = ("one", "two", "last");

        var component = Binary.Reading.ComponentReader.Read("composed", composition.Encode()).GetValueOrThrow()!;

        // Functions, then instances: sort, number of names, index and name of each.
        Assert.Equal(
            [1, 8, 1, 1, 1, 4, .. "last"u8, 1, 12, 5, 2, 0, 3, .. "one"u8, 1, 3, .. "two"u8],
            component.CustomSections.Single(s => s.Name == "component-name").Bytes.ToArray());
    }

    [Theory]
    [InlineData("Bad", "CK5408")]
    [InlineData("a:b@1", "CK5408")]
    [InlineData("a:taken", "CK5407")]
    public void Names_of_packages_are_checked(string name, string code)
    {
        Composition composition = new Composition().Add("a:taken", Wat.ToWasm("(component)"), out _);
        Assert.Equal(code, Assert.Throws<DiagnosticException>(() => composition.Add(name, Wat.ToWasm("(component)"), out _)).Diagnostics[0].Code);
    }
}
