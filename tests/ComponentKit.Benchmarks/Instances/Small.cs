namespace ComponentKit.Benchmarks.Instances;

/// <summary>The world of the components that <see cref="InstanceRatios"/> instantiates.</summary>
[WitWorld("benchmarks:instances/small")]
internal sealed partial class Small
{
    /// <summary>One core module.</summary>
    internal const string OneModule =
        """
        (component
          (core module $m
            (memory (export "memory") 1)
            (data (i32.const 0) "hello data segment")
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
            (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
          (core instance $i (instantiate $m))
          (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add"))))
        """;

    /// <summary>Two core modules, one of which uses the other's memory.</summary>
    internal const string TwoModules =
        """
        (component
          (core module $libc
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024)))
          (core module $m
            (import "libc" "memory" (memory 1))
            (import "libc" "realloc" (func (param i32 i32 i32 i32) (result i32)))
            (data (i32.const 0) "hello data segment")
            (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
          (core instance $libc (instantiate $libc))
          (core instance $i (instantiate $m (with "libc" (instance $libc))))
          (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add"))))
        """;
}
