using ComponentKit.Runtime.Tests.Support;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>The text of components that hand over what they should not.</summary>
internal static class HostileText
{
    /// <summary>A component whose <c>f</c> hands over a string or a list that lies somewhere.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="type">The type: one with a pointer and a length.</param>
    /// <param name="pointer">Where it says that the value is.</param>
    /// <param name="length">How long it says that the value is.</param>
    /// <param name="fields">Other fields of the core module, such as data; its first 32 bytes of memory are taken.</param>
    /// <param name="pages">The size of its memory.</param>
    /// <param name="options">Other canonical options.</param>
    internal static string Giving(
        Direction direction, string type, uint pointer, uint length, string fields = "", int pages = 1, string options = "")
    {
        string memory = $"""(memory (export "memory") {pages}) {fields}""";
        string results = $"""
            (core module $m
              {memory}
              (func (export "f") (result i32)
                (i32.store (i32.const 16) (i32.const {pointer}))
                (i32.store (i32.const 20) (i32.const {length}))
                (i32.const 16)))
            (core instance $i (instantiate $m))
            (func (export "f") (result {type}) (canon lift (core func $i "f") (memory (core memory $i "memory")) {options}))
            """;
        string arguments = $"""
            (import "g" (func $g (param "x" {type})))
            (core module $libc {memory})
            (core instance $libc (instantiate $libc))
            (core func $lowered (canon lower (func $g) (memory (core memory $libc "memory")) {options}))
            (core module $m
              (import "host" "g" (func $g (param i32 i32)))
              (func (export "f") (call $g (i32.const {pointer}) (i32.const {length}))))
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (canon lift (core func $i "f")))
            """;
        return direction switch
        {
            Direction.ExportResult => results,
            Direction.ImportArgument => arguments,
            Direction.CalleeResult => $"""
                (component $hostile {results})
                (component $good
                  (import "g" (func $g (result {type})))
                  {Guest.Libc}
                  (core func $lowered (canon lower (func $g) {Guest.LibcOptions}))
                  (core module $m
                    (import "host" "g" (func $g (param i32)))
                    (func (export "f") (call $g (i32.const 16))))
                  (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
                  (func (export "f") (canon lift (core func $i "f"))))
                (instance $hostile (instantiate $hostile))
                (instance $good (instantiate $good (with "g" (func $hostile "f"))))
                (export "f" (func $good "f"))
                """,
            _ => $"""
                (component $good
                  {Guest.Libc}
                  (core module $m (func (export "g") (param i32 i32)))
                  (core instance $i (instantiate $m))
                  (func (export "g") (param "x" {type}) (canon lift (core func $i "g") {Guest.LibcOptions})))
                (component $hostile {arguments})
                (instance $good (instantiate $good))
                (instance $hostile (instantiate $hostile (with "g" (func $good "g"))))
                (export "f" (func $hostile "f"))
                """,
        };
    }

    /// <summary>
    /// A core function that runs at the start and writes a list of lists: so many pairs of pointer and length at 1024, each the
    /// same.
    /// </summary>
    internal static string SharedList(int count, int pointer, int length) => $"""
        (func $fill (local $i i32) (local $at i32)
          (loop $next
            (local.set $at (i32.add (i32.const 1024) (i32.mul (local.get $i) (i32.const 8))))
            (i32.store (local.get $at) (i32.const {pointer}))
            (i32.store offset=4 (local.get $at) (i32.const {length}))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $i) (i32.const {count})))))
        (start $fill)
        """;
}
