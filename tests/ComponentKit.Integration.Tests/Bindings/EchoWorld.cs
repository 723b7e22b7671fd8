using System.Text;
using ComponentKit.Runtime.Tests.Support;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>
/// A world with an import <c>gN</c> and an export <c>fN</c> for each of some types, which take a value and give one of the same type back;
/// and a component of that world, whose exports hand their flat values to the imports.
/// </summary>
internal static class EchoWorld
{
    private const int MaxFlatParameters = 16;

    /// <summary>The world as WIT text.</summary>
    internal static string Wit(IReadOnlyList<Shape> shapes)
    {
        var definitions = new StringBuilder();
        var functions = new StringBuilder();
        for (int i = 0; i < shapes.Count; i++)
        {
            string type = Name(shapes[i], definitions);
            functions.AppendLine($"  import g{i}: func(x: {type}) -> {type};");
            functions.AppendLine($"  export f{i}: func(x: {type}) -> {type};");
        }

        return $"package test:echo;\nworld echo {{\n{definitions}{functions}}}\n";
    }

    /// <summary>The component in the text format.</summary>
    internal static string Component(IReadOnlyList<Shape> shapes)
    {
        var types = new StringBuilder();
        var imports = new StringBuilder();
        var lowered = new StringBuilder();
        var module = new StringBuilder();
        var bodies = new StringBuilder();
        var items = new StringBuilder();
        var exports = new StringBuilder();
        string options = $"{Guest.LibcOptions} string-encoding=utf16";
        for (int i = 0; i < shapes.Count; i++)
        {
            string type = shapes[i].Define(types);
            string signature = $"(param \"x\" {type}) (result {type})";
            string[] flat = shapes[i].Flat.Length > MaxFlatParameters ? ["i32"] : [.. shapes[i].Flat];
            string parameters = $"(param {string.Join(" ", flat)})";
            string arguments = string.Concat(Enumerable.Range(0, flat.Length).Select(p => $" (local.get {p})"));
            bool isSpilled = shapes[i].Flat.Length > 1;
            imports.AppendLine($"(import \"g{i}\" (func $g{i} {signature}))");
            lowered.AppendLine($"(core func $lowered{i} (canon lower (func $g{i}) {options}))");
            items.AppendLine($"(export \"g{i}\" (func $lowered{i}))");
            exports.AppendLine($"(func (export \"f{i}\") {signature} (canon lift (core func $i \"f{i}\") {options}))");
            module.AppendLine(isSpilled
                ? $"(import \"host\" \"g{i}\" (func $g{i} {parameters} (param i32)))"
                : $"(import \"host\" \"g{i}\" (func $g{i} {parameters} (result {flat[0]})))");
            bodies.AppendLine(isSpilled
                ? $"(func (export \"f{i}\") {parameters} (result i32) (call $g{i}{arguments} (i32.const 16)) (i32.const 16))"
                : $"(func (export \"f{i}\") {parameters} (result {flat[0]}) (call $g{i}{arguments}))");
        }

        // Results go below what the allocator gives out.
        string libc = Guest.Libc.Replace("(i32.const 1024)", "(i32.const 1048576)", StringComparison.Ordinal)
            .Replace("(memory (export \"memory\") 1)", "(memory (export \"memory\") 17)", StringComparison.Ordinal);
        return $"""
            {types}
            {imports}
            {libc}
            {lowered}
            (core module $m {module} {bodies})
            (core instance $i (instantiate $m (with "host" (instance {items}))))
            {exports}
            """;
    }

    private static string Name(Shape shape, StringBuilder definitions)
    {
        string[] parts = shape.Kind is "enum" or "flags" ? [] : [.. (shape.Kind == "fixed" ? shape.Parts.Take(1) : shape.Parts).Select(p => Name(p, definitions))];
        string list = string.Join(", ", parts);
        string name = $"t{definitions.Length}";
        switch (shape.Kind)
        {
            case "enum" or "flags":
                string labels = string.Join(", ", shape.Parts.Select((_, i) => $"l{i}"));
                definitions.AppendLine($"  {shape.Kind} {name} {{ {labels} }}");
                return name;
            case "record":
                string fields = string.Join(", ", parts.Select((p, i) => $"f{i}: {p}"));
                definitions.AppendLine($"  record {name} {{ {fields} }}");
                return name;
            case "variant":
                string cases = string.Concat(parts.Select((p, i) => $"c{i}({p}), "));
                definitions.AppendLine($"  variant {name} {{ {cases}none }}");
                return name;
            case "fixed":
                return $"list<{parts[0]}, {shape.Parts.Length}>";
            default:
                return parts.Length == 0 ? shape.Kind : $"{shape.Kind}<{list}>";
        }
    }
}
