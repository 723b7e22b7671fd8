using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Guests that make, take or lend more handles than there may be.</summary>
public sealed class HandleBombTests
{
    [Fact]
    public void Making_handles_for_ever_ends_at_the_limit()
    {
        using var guest = new HostileGuest(
            """
            (type $r (resource (rep i32)))
            (core func $new (canon resource.new $r))
            (core module $m
              (import "r" "new" (func $new (param i32) (result i32)))
              (func (export "f") (loop $again (drop (call $new (i32.const 7))) (br $again))))
            (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
            (func (export "f") (canon lift (core func $i "f")))
            """);

        guest.AssertTraps("10000 handles");
    }

    [Fact]
    public void Having_the_host_make_handles_for_ever_ends_at_the_limit()
    {
        using WasmEngine engine = new(HostileGuest.Limits);
        using Component component = TestComponent.Load(
            """
            (import "host" (instance $host
              (export "thing" (type $thing (sub resource)))
              (export "make" (func (result (own $thing))))))
            (alias export $host "make" (func $make))
            (core func $make-core (canon lower (func $make)))
            (core module $m
              (import "h" "make" (func $make (result i32)))
              (func (export "f") (loop $again (drop (call $make)) (br $again))))
            (core instance $i (instantiate $m (with "h" (instance (export "make" (func $make-core))))))
            (func (export "f") (canon lift (core func $i "f")))
            """,
            engine);
        int made = 0;
        var imports = new ImportSet();
        imports.Instance("host")
            .AddResource("thing", new HostResource("thing"))
            .AddFunction("make", _ => new ComponentValue.HostResource((uint)made++));
        using var instance = DynamicInstance.Create(component, imports);

        var trap = Assert.Throws<TrapException>(() => instance.Find(null, "f")!.Call());

        Assert.Contains("10000 handles", trap.Reason, StringComparison.Ordinal);
        Assert.Equal(10_001, made);
    }

    // The one that implements the resource gets representations, for which it needs no handles; lends are counted all the same.
    [Fact]
    public void Lending_one_handle_without_end_ends_at_the_limit()
    {
        using var guest = new HostileGuest(Lending("$maker"));

        guest.AssertTraps("lent 10000 handles");
    }

    [Fact]
    public void Borrowing_without_end_ends_at_the_limit()
    {
        using var guest = new HostileGuest(Lending("$other"));

        guest.AssertTraps("10000 handles");
    }

    [Theory]
    [InlineData("\\01\\00\\00\\00\\01\\00\\00\\00", "1 is not the index of a handle")] // one value, twice
    [InlineData("\\01\\00\\00\\00\\00\\00\\00\\00", "0 is not the index of a handle")]
    [InlineData("\\01\\00\\00\\00\\ff\\ff\\ff\\ff", "4294967295 is not the index of a handle")]
    [InlineData("\\01\\00\\00\\00\\02\\00\\00\\00", "one of `other`, not of `thing`")]
    public void Giving_out_what_it_does_not_have_traps(string indices, string reason)
    {
        using var guest = new HostileGuest(
            $"""
            (type $r (resource (rep i32)))
            (type $s (resource (rep i32)))
            (export $thing "thing" (type $r))
            (export $other "other" (type $s))
            (core func $new (canon resource.new $r))
            (core func $new-other (canon resource.new $s))
            (core module $m
              (import "r" "new" (func $new (param i32) (result i32)))
              (import "r" "new-other" (func $new-other (param i32) (result i32)))
              (memory (export "memory") 1)
              (data (i32.const 16) "\20\00\00\00\02\00\00\00")
              (data (i32.const 32) "{indices}")
              (func (export "f") (result i32)
                (drop (call $new (i32.const 7)))
                (drop (call $new-other (i32.const 8)))
                (i32.const 16)))
            (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new)) (export "new-other" (func $new-other))))))
            (func (export "f") (result (list (own $thing))) (canon lift (core func $i "f") (memory (core memory $i "memory"))))
            """);

        guest.AssertTraps(reason);
    }

    /// <summary>
    /// A component that lends its one handle 10 million times in a call: a thousand lists that share one list of 10,000. The
    /// callee says that all it is given lies in the same place.
    /// </summary>
    private static string Lending(string taker) => $"""
        (component $c
          (type $r (resource (rep i32)))
          (export $thing "thing" (type $r))
          (core func $new (canon resource.new $r))
          (core module $m
            (import "r" "new" (func $new (param i32) (result i32)))
            (memory (export "memory") 2)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
            (func (export "make") (result i32) (call $new (i32.const 7)))
            (func (export "take") (param i32 i32)))
          (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
          (func (export "make") (result (own $thing)) (canon lift (core func $i "make")))
          (func (export "take") (param "x" (list (list (borrow $thing)))) (canon lift (core func $i "take")
            (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
        (instance $maker (instantiate $c))
        (alias export $maker "thing" (type $thing))
        (component $t
          (import "thing" (type $thing (sub resource)))
          (core module $m
            (memory (export "memory") 2)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
            (func (export "take") (param i32 i32)))
          (core instance $i (instantiate $m))
          (func (export "take") (param "x" (list (list (borrow $thing)))) (canon lift (core func $i "take")
            (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
        (instance $other (instantiate $t (with "thing" (type $thing))))
        (component $lender
          (import "thing" (type $thing (sub resource)))
          (import "make" (func $make (result (own $thing))))
          (import "take" (func $take (param "x" (list (list (borrow $thing))))))
          (core module $libc (memory (export "memory") 2))
          (core instance $libc (instantiate $libc))
          (core func $make-core (canon lower (func $make)))
          (core func $take-core (canon lower (func $take) (memory (core memory $libc "memory"))))
          (core module $m
            (import "h" "make" (func $make (result i32)))
            (import "h" "take" (func $take (param i32 i32)))
            (import "libc" "memory" (memory 2))
            (func (export "f") (local $handle i32) (local $i i32)
              (local.set $handle (call $make))
              (loop $next
                (i32.store (i32.add (i32.const 16384) (i32.mul (local.get $i) (i32.const 4))) (local.get $handle))
                (local.set $i (i32.add (local.get $i) (i32.const 1)))
                (br_if $next (i32.lt_u (local.get $i) (i32.const 10000))))
              (call $take (i32.const 1024) (i32.const 1000)))
            {HostileText.SharedList(1000, 16384, 10000)})
          (core instance $i (instantiate $m
            (with "libc" (instance $libc))
            (with "h" (instance (export "make" (func $make-core)) (export "take" (func $take-core))))))
          (func (export "f") (canon lift (core func $i "f"))))
        (instance $lender (instantiate $lender
          (with "thing" (type $thing)) (with "make" (func $maker "make")) (with "take" (func {taker} "take"))))
        (export "f" (func $lender "f"))
        """;
}
