using System.Text;
using System.Text.RegularExpressions;
using ComponentKit.Runtime.Dynamic;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>
/// A guest whose export <c>f</c> hands its flat parameters unchanged to an import of the same type and returns what that
/// returns: values go through every path of lifting and lowering, and the guest needs no idea of what they are.
/// </summary>
internal static partial class PassThrough
{
    private const int MaxFlatParameters = 16;

    /// <summary>Makes the component.</summary>
    /// <param name="shapes">The types of the parameters.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="host">The import.</param>
    /// <param name="encoding">The string encoding.</param>
    internal static TestComponent Create(
        IReadOnlyList<Shape> shapes, Shape result, DynamicHostFunction host, string encoding = "utf8") =>
        TestComponent.Create(Text(shapes, result, encoding, out _), host);

    /// <summary>The text of a chain of such components: each calls the next, and the last one calls the host.</summary>
    /// <param name="shapes">The types of the parameters.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="encodings">The string encoding of each, that of the last one first.</param>
    internal static string TextOfChain(IReadOnlyList<Shape> shapes, Shape result, params string[] encodings)
    {
        _ = Text(shapes, result, "utf8", out string definitions);
        string types = string.Concat(ImportedType().Matches(definitions).Select(m => $" (with \"{m.Groups[1]}\" (type ${m.Groups[1]}))"));
        var text = new StringBuilder(definitions).Append($"(import \"g\" (func $g {Type(shapes, result)}))");
        string next = "(func $g)";
        for (int i = 0; i < encodings.Length; i++)
        {
            text.Append($"(component $c{i} {Text(shapes, result, encodings[i], out _)}) (instance $i{i} (instantiate $c{i} (with \"g\" {next}){types}))");
            next = $"(func $i{i} \"f\")";
        }

        return $"{text} (export \"f\" {next})";
    }

    /// <summary>The component's text, without the outer parentheses.</summary>
    internal static string TextOf(IReadOnlyList<Shape> shapes, Shape result, string encoding) => Text(shapes, result, encoding, out _);

    private static string Type(IReadOnlyList<Shape> shapes, Shape result)
    {
        var definitions = new StringBuilder();
        return string.Concat(shapes.Select((s, i) => $" (param \"p{i}\" {s.Define(definitions)})")) + $" (result {result.Define(definitions)})";
    }

    private static string Text(IReadOnlyList<Shape> shapes, Shape result, string encoding, out string definitions)
    {
        var text = new StringBuilder();
        string type = string.Concat(shapes.Select((s, i) => $" (param \"p{i}\" {s.Define(text)})")) + $" (result {result.Define(text)})";
        definitions = text.ToString();
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
        return $"""
            {text}
            (import "g" (func $g {type}))
            {Guest.Libc}
            (core func $lowered (canon lower (func $g) {options}))
            (core module $m (import "host" "g" {lowered}) {lifted})
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") {type} (canon lift (core func $i "f") {options}))
            """;
    }

    [GeneratedRegex("""\(import "(t\d+)" """)]
    private static partial Regex ImportedType();
}
