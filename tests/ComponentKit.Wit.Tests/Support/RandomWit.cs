using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support.Generation;
using CsCheck;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>Random WIT: interfaces with definitions that build on those before them, and whole inputs of several packages.</summary>
internal static class RandomWit
{
    // `@7` stands for one of the definitions before, `$` for a name that differs by place.
    private static readonly Gen<string> Leaf = Gen.Frequency(
        (3, OneOf("bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "f32", "f64", "char", "string", "error-context")),
        (2, Gen.Int[0, 1000].Select(i => $"@{i} ")),
        (1, OneOf("r", "own<r>", "result", "future", "stream")));

    private static readonly Gen<string> Key = OneOf("bool", "u8", "s16", "u32", "s64", "char", "string");

    /// <summary>The text of an interface <c>i</c> in a package <c>a:b</c>, with a function for each definition.</summary>
    public static Gen<string> Interface { get; } = Definition().Array[1, 12].Select(Assemble);

    /// <summary>Several packages with interfaces and worlds that refer to each other: all of WIT, without errors.</summary>
    public static Gen<WitSources> Input { get; } = Gen.Int[0, 1 << 20].Array[1, 1500].Select(InputGenerator.Generate);

    /// <summary>An input as one text to look at.</summary>
    public static string Text(WitSources input) => string.Concat(
        input.Dependencies.Insert(0, input.Main).SelectMany(files => files).Select(file => $"// {file.Path}\n{file.Content}\n"));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<string> Type(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        Gen<string> inner = Type(depth - 1);
        return Gen.Frequency(
            (4, Leaf),
            (1, inner.Select(t => $"list<{t}>")),
            (1, Gen.Select(inner, Gen.Int[1, 20], (t, n) => $"list<{t}, {n}>")),
            (1, Gen.Select(Key, inner, (k, v) => $"map<{k}, {v}>")),
            (1, inner.Select(t => $"option<{t}>")),
            (1, Gen.Select(inner, inner, (a, b) => $"result<{a}, {b}>")),
            (1, inner.Select(t => $"result<_, {t}>")),
            (1, inner.Array[1, 5].Select(ts => $"tuple<{string.Join(", ", ts)}>")),
            (1, inner.Select(t => $"stream<{t}>")));
    }

    private static Gen<string> Definition()
    {
        Gen<string> type = Type(3);
        Gen<string> labels = Gen.Int[1, 32].Select(n => string.Join(", ", Enumerable.Range(0, n).Select(i => $"x{i}")));
        Gen<string> cases = Gen.Select(type, Gen.Bool, (t, has) => has ? $"({t})" : "").Array[1, 6]
            .Select(cs => string.Join(", ", cs.Select((c, i) => $"c{i}{c}")));
        Gen<string> fields = type.Array[1, 8].Select(fs => string.Join(", ", fs.Select((f, i) => $"f{i}: {f}")));
        return Gen.OneOf(
            fields.Select(f => $"/// A record.\nrecord $ {{ {f} }}"),
            cases.Select(c => $"variant $ {{ {c} }}"),
            Gen.Int[1, 300].Select(n => $"enum $ {{ {string.Join(", ", Enumerable.Range(0, n).Select(i => $"e{i}"))} }}"),
            labels.Select(l => $"flags $ {{ {l} }}"),
            type.Select(t => $"type $ = {t};"));
    }

    private static string Assemble(string[] definitions)
    {
        var text = new System.Text.StringBuilder("package a:b;\ninterface i {\n  resource r { m: func(); }\n");
        for (int i = 0; i < definitions.Length; i++)
        {
            string definition = definitions[i].Replace("$", $"t{i}", StringComparison.Ordinal);
            text.Append(System.Text.RegularExpressions.Regex.Replace(
                definition, "@(\\d+) ", m => i == 0 ? "u32" : $"t{int.Parse(m.Groups[1].Value, null) % i}")).Append('\n');
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"f{i}: async func(p: t{i}, q: u8) -> t{i};\n");
        }

        return text.Append("}\n").ToString();
    }
}
