using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Allocators that do not allocate, whoever it is that asks.</summary>
public sealed class LyingReallocTests
{
    /// <summary>What realloc does, and what comes of it; nothing where that is the guest's own business.</summary>
    private static readonly (string Body, string? Reason)[] Lies =
    [
        // Nowhere.
        ("(i32.const 65536)", "reach beyond"),
        ("(i32.const 65532)", "reach beyond"),
        ("(i32.const -4)", "reach beyond"), // with a length added, 0 in 32 bits
        ("(i32.const 0x7ffffffc)", "reach beyond"),
        ("(i32.const 0x80000000)", "reach beyond"),

        // Misaligned: the list of pointers and lengths has an alignment of 4.
        ("(i32.const 1)", "not aligned to 4"),
        ("(i32.const 1026)", "not aligned to 4"),

        // It ends.
        ("unreachable", "unreachable"),
        ("(i32.load (i32.const 65536))", "out of bounds"),
        ("(call $realloc (local.get 0) (local.get 1) (local.get 2) (local.get 3))", "stack overflow"),
        ("(global.set $calls (i32.add (global.get $calls) (i32.const 1))) (if (i32.eq (global.get $calls) (i32.const 3)) (then unreachable)) (i32.const 64)", "unreachable"),

        // Good once, and then no more.
        ("(global.set $calls (i32.add (global.get $calls) (i32.const 1))) (select (i32.const 64) (i32.const 65535) (i32.lt_u (global.get $calls) (i32.const 3)))", "reach beyond"),

        // Null is an address like any other; so is one that is given twice, or one in the middle of what was given before.
        ("(i32.const 0)", null),
        ("(i32.const 64)", null),
        ("(global.set $calls (i32.add (global.get $calls) (i32.const 4))) (i32.add (i32.const 64) (global.get $calls))", null),

        // The memory grows under the host's hands, and what is given is where it was not before.
        ("(i32.mul (memory.grow (i32.const 1)) (i32.const 65536))", null),
        ("(i32.sub (i32.mul (i32.add (memory.grow (i32.const 1)) (i32.const 1)) (i32.const 65536)) (i32.const 4))", "reach beyond"),
    ];

    private static readonly ComponentValue Words = Value.List(Value.Text("a"), Value.Text("bcdefgh"), Value.Text("ijkl"));

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string asker in (string[])["argument", "result", "caller", "callee"])
            {
                foreach (int lie in Enumerable.Range(0, Lies.Length))
                {
                    data.Add(asker, lie);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_lie_traps_or_harms_the_liar_alone(string asker, int lie)
    {
        var (body, reason) = Lies[lie];
        using var guest = new HostileGuest(Asking(asker, body), host: _ => Words);
        ComponentValue[] arguments = asker == "argument" ? [Words] : [];
        if (reason is not null)
        {
            guest.AssertTraps(reason, arguments);
        }
        else
        {
            guest.Component.Call("f", arguments);
            guest.AssertOthersAnswer();
        }
    }

    /// <summary>A component in which someone has a list of strings to lower into the memory of one with such a realloc.</summary>
    private static string Asking(string asker, string body)
    {
        string libc = $"""
            (core module $liar-module
              (memory (export "memory") 1)
              (global $calls (mut i32) (i32.const 0))
              (func $realloc (export "realloc") (param i32 i32 i32 i32) (result i32) {body}))
            (core instance $liar (instantiate $liar-module))
            """;
        const string Options = """(memory (core memory $liar "memory")) (realloc (core func $liar "realloc"))""";
        string taking = $"""
            {libc}
            (core module $m (func (export "f") (param i32 i32)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" (list string)) (canon lift (core func $i "f") {Options}))
            """;
        string getting = $"""
            (import "g" (func $g (result (list string))))
            {libc}
            (core func $lowered (canon lower (func $g) {Options}))
            (core module $m
              (import "h" "g" (func $g (param i32)))
              (func (export "f") (call $g (i32.const 16))))
            (core instance $i (instantiate $m (with "h" (instance (export "g" (func $lowered))))))
            (func (export "f") (canon lift (core func $i "f")))
            """;
        const string Memory = """
            (memory (export "memory") 1)
            (data (i32.const 16) "\20\00\00\00\03\00\00\00")
            (data (i32.const 32) "\48\00\00\00\01\00\00\00" "\49\00\00\00\07\00\00\00" "\50\00\00\00\04\00\00\00")
            (data (i32.const 72) "abcdefghijkl")
            """;
        return asker switch
        {
            "argument" => taking,
            "result" => getting,
            "caller" => $"""
                (component $liar {taking})
                (component $good
                  (import "g" (func $g (param "x" (list string))))
                  (core module $libc {Memory})
                  (core instance $libc (instantiate $libc))
                  (core func $lowered (canon lower (func $g) (memory (core memory $libc "memory"))))
                  (core module $m
                    (import "h" "g" (func $g (param i32 i32)))
                    (func (export "f") (call $g (i32.const 32) (i32.const 3))))
                  (core instance $i (instantiate $m (with "h" (instance (export "g" (func $lowered))))))
                  (func (export "f") (canon lift (core func $i "f"))))
                (instance $liar (instantiate $liar))
                (instance $good (instantiate $good (with "g" (func $liar "f"))))
                (export "f" (func $good "f"))
                """,
            _ => $"""
                (component $good
                  (core module $m {Memory} (func (export "g") (result i32) (i32.const 16)))
                  (core instance $i (instantiate $m))
                  (func (export "g") (result (list string)) (canon lift (core func $i "g") (memory (core memory $i "memory")))))
                (component $liar {getting})
                (instance $good (instantiate $good))
                (instance $liar (instantiate $liar (with "g" (func $good "g"))))
                (export "f" (func $liar "f"))
                """,
        };
    }
}
