namespace ComponentKit.Runtime.Tests.Support;

/// <summary>Text that many test components share.</summary>
internal static class Guest
{
    /// <summary>A memory with an allocator that never frees and grows the memory one page at a time.</summary>
    internal const string Libc = """
        (core module $libc-module
          (memory (export "memory") 1)
          (global $next (mut i32) (i32.const 1024))
          (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
            (local $address i32)
            (local.set $address
              (i32.and
                (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                (i32.sub (i32.const 0) (local.get $align))))
            (global.set $next (i32.add (local.get $address) (local.get $size)))
            (loop $again
              (if (i32.gt_u (global.get $next) (i32.mul (memory.size) (i32.const 65536)))
                (then
                  (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable))
                  (br $again))))
            (memory.copy
              (local.get $address)
              (local.get $old)
              (select (local.get $size) (local.get $old-size) (i32.lt_u (local.get $size) (local.get $old-size))))
            (local.get $address)))
        (core instance $libc (instantiate $libc-module))
        """;

    /// <summary>The canonical options that go with <see cref="Libc"/>.</summary>
    internal const string LibcOptions = """(memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))""";

    /// <summary>A module that echoes a string or a list: it stores pointer and length and returns where.</summary>
    internal const string Echo = $"""
        {Libc}
        (core module $echo-module
          (import "libc" "memory" (memory 1))
          (func (export "echo") (param $pointer i32) (param $length i32) (result i32)
            (i32.store (i32.const 16) (local.get $pointer))
            (i32.store (i32.const 20) (local.get $length))
            (i32.const 16)))
        (core instance $echo (instantiate $echo-module (with "libc" (instance $libc))))
        """;

    /// <summary>A component that exports <c>f</c>, whose body may call the imported <c>g</c>; both take and return nothing.</summary>
    internal static string CallingImport(string body = "call $g", string fields = "") => $"""
        (import "g" (func $g))
        (core func $lowered (canon lower (func $g)))
        (core module $m
          (import "host" "g" (func $g))
          {fields}
          (func $f (export "f") {body})
          (func (export "idle")))
        (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
        (func (export "f") (canon lift (core func $i "f")))
        (func (export "idle") (canon lift (core func $i "idle")))
        """;

    /// <summary>A component that exports <c>f</c>, which takes and returns nothing.</summary>
    internal static string Running(string body, string fields = "") => $"""
        (core module $m
          {fields}
          (func $f (export "f") {body}))
        (core instance $i (instantiate $m))
        (func (export "f") (canon lift (core func $i "f")))
        """;
}
