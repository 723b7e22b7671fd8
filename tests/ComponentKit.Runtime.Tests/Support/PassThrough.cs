using System.Text;
using ComponentKit.Runtime.Dynamic;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>
/// A guest whose export <c>f</c> hands its flat parameters unchanged to an import of the same type and returns what that
/// returns: values go through every path of lifting and lowering, and the guest needs no idea of what they are.
/// </summary>
internal static class PassThrough
{
    private const int MaxFlatParameters = 16;

    /// <summary>Makes the component.</summary>
    /// <param name="shapes">The types of the parameters.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="host">The import.</param>
    /// <param name="encoding">The string encoding.</param>
    internal static TestComponent Create(
        IReadOnlyList<Shape> shapes, Shape result, DynamicHostFunction host, string encoding = "utf8")
    {
        var text = new StringBuilder();
        string type = string.Concat(shapes.Select((s, i) => $" (param \"p{i}\" {s.Define(text)})")) + $" (result {result.Define(text)})";
        string[] flat = [.. shapes.SelectMany(s => s.Flat)];
        flat = flat.Length > MaxFlatParameters ? ["i32"] : flat;
        string parameters = string.Join(" ", flat);
        string arguments = string.Concat(Enumerable.Range(0, flat.Length).Select(i => $" (local.get {i})"));
        bool isSpilled = result.Flat.Length > 1;
        string lowered = isSpilled ? $"(func $g (param {parameters} i32))" : $"(func $g (param {parameters}) (result {result.Flat[0]}))";
        string lifted = isSpilled
            ? $"(func (export \"f\") (param {parameters}) (result i32) (call $g{arguments} (i32.const 16)) (i32.const 16))"
            : $"(func (export \"f\") (param {parameters}) (result {result.Flat[0]}) (call $g{arguments}))";
        string options = $"{Guest.LibcOptions} string-encoding={encoding}";
        return TestComponent.Create(
            $"""
            {text}
            (import "g" (func $g {type}))
            {Guest.Libc}
            (core func $lowered (canon lower (func $g) {options}))
            (core module $m (import "host" "g" {lowered}) {lifted})
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") {type} (canon lift (core func $i "f") {options}))
            """,
            host);
    }
}
