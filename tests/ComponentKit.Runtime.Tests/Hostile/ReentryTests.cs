using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Guests that call out where they must not, or come back where someone is inside.</summary>
public sealed class ReentryTests
{
    private const string Libc = """
        (core module $table-module
          (table (export "table") 1 1 funcref)
          (memory (export "memory") 1)
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) (call_indirect (i32.const 0)) (i32.const 64))
          (func (export "post") (param i32) (call_indirect (i32.const 0)))
          (func (export "dtor") (param i32) (call_indirect (i32.const 0))))
        (core instance $table (instantiate $table-module))
        """;

    /// <summary>What a guest must not do in realloc and in post-return.</summary>
    public static TheoryData<string, string> Ways
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string place in (string[])["realloc", "post-return"])
            {
                foreach (string call in (string[])["(call $g)", "(drop (call $new (i32.const 1)))", "(call $drop (i32.const 1))", "(call $h)"])
                {
                    data.Add(place, call);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Realloc_and_post_return_must_not_call_out(string place, string call)
    {
        bool isCalled = false;
        string options = place == "realloc"
            ? """(realloc (core func $table "realloc"))"""
            : """(realloc (core func $plain "realloc")) (post-return (core func $table "post"))""";
        using var guest = new HostileGuest(
            $"""
            (import "g" (func $g))
            (component $other (core module $m (func (export "h"))) (core instance $i (instantiate $m)) (func (export "h") (canon lift (core func $i "h"))))
            (instance $other (instantiate $other))
            (component $c
              (import "g" (func $g))
              (import "h" (func $h))
              {Libc}
              (core module $plain-module (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64)))
              (core instance $plain (instantiate $plain-module))
              (type $r (resource (rep i32)))
              (core func $g-core (canon lower (func $g)))
              (core func $h-core (canon lower (func $h)))
              (core func $new (canon resource.new $r))
              (core func $drop (canon resource.drop $r))
              (core module $m
                (import "i" "g" (func $g))
                (import "i" "h" (func $h))
                (import "i" "new" (func $new (param i32) (result i32)))
                (import "i" "drop" (func $drop (param i32)))
                (import "table" "table" (table 1 1 funcref))
                (elem (i32.const 0) func $out)
                (func $out {call})
                (func (export "f") (param i32 i32) (result i32) (drop (call $new (i32.const 5))) (i32.const 0)))
              (core instance $i (instantiate $m
                (with "table" (instance $table))
                (with "i" (instance
                  (export "g" (func $g-core)) (export "h" (func $h-core)) (export "new" (func $new)) (export "drop" (func $drop))))))
              (func (export "f") (param "x" string) (result u32) (canon lift (core func $i "f") (memory (core memory $table "memory")) {options})))
            (instance $c (instantiate $c (with "g" (func $g)) (with "h" (func $other "h"))))
            (export "f" (func $c "f"))
            """,
            host: _ =>
            {
                isCalled = true;
                return null;
            });

        guest.AssertTraps("called out while it must not", Value.Text("x"));
        Assert.False(isCalled);
    }

    [Fact]
    public void A_callees_realloc_must_not_call_out_either()
    {
        bool isCalled = false;
        using var guest = new HostileGuest(
            $"""
            (import "g" (func $g))
            (component $callee
              (import "g" (func $g))
              {Libc}
              (core func $g-core (canon lower (func $g)))
              (core module $m
                (import "i" "g" (func $g))
                (import "table" "table" (table 1 1 funcref))
                (elem (i32.const 0) func $g)
                (func (export "take") (param i32 i32)))
              (core instance $i (instantiate $m (with "table" (instance $table)) (with "i" (instance (export "g" (func $g-core))))))
              (func (export "take") (param "x" string) (canon lift (core func $i "take")
                (memory (core memory $table "memory")) (realloc (core func $table "realloc")))))
            (component $caller
              (import "take" (func $take (param "x" string)))
              (core module $libc (memory (export "memory") 1))
              (core instance $libc (instantiate $libc))
              (core func $take-core (canon lower (func $take) (memory (core memory $libc "memory"))))
              (core module $m
                (import "i" "take" (func $take (param i32 i32)))
                (func (export "f") (call $take (i32.const 0) (i32.const 1))))
              (core instance $i (instantiate $m (with "i" (instance (export "take" (func $take-core))))))
              (func (export "f") (canon lift (core func $i "f"))))
            (instance $callee (instantiate $callee (with "g" (func $g))))
            (instance $caller (instantiate $caller (with "take" (func $callee "take"))))
            (export "f" (func $caller "f"))
            """,
            host: _ =>
            {
                isCalled = true;
                return null;
            });

        guest.AssertTraps("called out while it must not");
        Assert.False(isCalled);
    }

    // By way of the host, from an import, and from the import that a destructor calls.
    [Theory]
    [InlineData("(call $g)")]
    [InlineData("(call $drop (call $new (i32.const 1)))")]
    public void A_guest_cannot_come_back_by_way_of_the_host(string body)
    {
        HostileGuest? guest = null;
        using (guest = new HostileGuest(
            $"""
            (import "g" (func $g))
            {Libc}
            (type $r (resource (rep i32) (dtor (core func $table "dtor"))))
            (core func $g-core (canon lower (func $g)))
            (core func $new (canon resource.new $r))
            (core func $drop (canon resource.drop $r))
            (core module $m
              (import "i" "g" (func $g))
              (import "i" "new" (func $new (param i32) (result i32)))
              (import "i" "drop" (func $drop (param i32)))
              (import "table" "table" (table 1 1 funcref))
              (elem (i32.const 0) func $g)
              (func (export "f") {body}))
            (core instance $i (instantiate $m
              (with "table" (instance $table))
              (with "i" (instance (export "g" (func $g-core)) (export "new" (func $new)) (export "drop" (func $drop))))))
            (func (export "f") (canon lift (core func $i "f")))
            """,
            host: _ => guest!.Component.Call("f")))
        {
            Assert.Contains("cannot be re-entered", guest.AssertFails<InvalidOperationException>().Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nor_when_the_host_ends_a_value_of_its_own()
    {
        using var engine = new WasmEngine(HostileGuest.Limits);
        using Component component = TestComponent.Load(
            """
            (import "host" (instance $host
              (export "thing" (type $thing (sub resource)))
              (export "make" (func (result (own $thing))))))
            (alias export $host "make" (func $make))
            (alias export $host "thing" (type $thing))
            (core func $make-core (canon lower (func $make)))
            (core func $drop (canon resource.drop $thing))
            (core module $m
              (import "h" "make" (func $make (result i32)))
              (import "h" "drop" (func $drop (param i32)))
              (func (export "f") (call $drop (call $make))))
            (core instance $i (instantiate $m (with "h" (instance (export "make" (func $make-core)) (export "drop" (func $drop))))))
            (func (export "f") (canon lift (core func $i "f")))
            """,
            engine);
        DynamicInstance? instance = null;
        var imports = new ImportSet();
        imports.Instance("host")
            .AddResource("thing", new HostResource("thing", _ => instance!.Find(null, "f")!.Call()))
            .AddFunction("make", _ => new ComponentValue.HostResource(7));
        using (instance = DynamicInstance.Create(component, imports))
        {
            var exception = Assert.Throws<InvalidOperationException>(() => instance.Find(null, "f")!.Call());

            Assert.Contains("cannot be re-entered", exception.Message, StringComparison.Ordinal);
        }
    }
}
