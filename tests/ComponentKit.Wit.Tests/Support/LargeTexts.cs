using System.Globalization;
using System.Text;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>Texts of megabytes: noise that a lexer or parser could choke on, and much of everything that a resolver walks over.</summary>
internal static class LargeTexts
{
    private const int NoiseLength = 10_000_000;

    /// <summary>Ten megabytes of one thing each.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Noise { get; } = new Dictionary<string, Func<string>>
    {
        ["unknown characters"] = () => Repeat("§ "),
        ["control characters"] = () => Repeat("\u0001"),
        ["zeros"] = () => Repeat("\0"),
        ["halves of surrogate pairs"] = () => Repeat("\uD800"),
        ["byte-order marks"] = () => Repeat("\uFEFF"),
        ["carriage returns"] = () => Repeat("\r"),
        ["tabs and line ends"] = () => Repeat("\t\r\n"),
        ["nested comments"] = () => Repeat("/*"),
        ["a comment without end"] = () => "/*" + Repeat("x "),
        ["line comments"] = () => Repeat("// x\r\n"),
        ["a string without end"] = () => "package a:b; @external-id(\"" + Repeat("x"),
        ["a string of escapes without end"] = () => "package a:b; @external-id(\"" + Repeat("\\u{"),
        ["a string of escapes"] = () => "package a:b; @external-id(\"" + Repeat("\\u{e9}\\22") + "\") interface i { }",
        ["one name"] = () => "package a:b; interface " + Repeat("abcdefghij") + " { }",
        ["one number"] = () => Repeat("1234567890"),
        ["one version"] = () => "package a:b@1.0." + Repeat("1234567890") + ";",
        ["one pre-release"] = () => "package a:b@1.0.0-" + Repeat("a.1-") + "a;",
        ["opening angles"] = () => Repeat("list<"),
        ["opening braces"] = () => Repeat("interface x {"),
        ["opening parentheses"] = () => Repeat("("),
        ["closing braces"] = () => Repeat("} "),
        ["pairs of brackets"] = () => Repeat("{}<>()"),
        ["uses"] = () => Repeat("use a:b/c.{d}; "),
        ["interfaces without end"] = () => Repeat("interface x "),
        ["functions outside"] = () => Repeat("a-b: func(); "),
        ["gates"] = () => Repeat("@since(version = 1.0.0) "),
        ["small interfaces"] = () => "package a:b; " + Number(NoiseLength / 32, i => $"interface i{i} {{ f: func(); }}\n"),
    };

    /// <summary>Very many things of one kind, and chains and circles of them.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Many { get; } = new Dictionary<string, Func<string>>
    {
        ["functions"] = () => Interface(Number(100_000, i => $"fn{i}: func(a: u8) -> option<u8>;\r\n")),
        ["records"] = () => Interface("record r0 { a: u8 } " + Number(50_000, i => $"record r{i + 1} {{ a: u8, b: r{i % 300} }} ")),
        ["types"] = () => Interface("type t0 = u8; " + Number(100_000, i => $"type t{i + 1} = list<t{i / 2}>; ")),
        ["methods"] = () => Interface($"resource r {{ {Number(50_000, i => $"m{i}: func(); ")} }}"),
        ["same names"] = () => Interface(Number(100_000, _ => $"f: func(); ")),
        ["unknown types"] = () => Interface(Number(10_000, i => $"type name-{i} = u8; ") + Number(50_000, i => $"fn{i}: func(a: nane-{i}); ")),
        ["unknown interfaces"] = () => Package(Number(20_000, i => $"interface i{i} {{ use j{i}.{{t}}; }} ")),
        ["unknown packages"] = () => Package(Number(2_000, i => $"package a:b{i} {{ interface i {{ use x:b{i}/i.{{t}}; }} }} ")),
        ["the same unknown package"] = () => Interface(Number(50_000, i => $"use x:y/z.{{t as t{i}}}; ")),
        ["interfaces"] = () => Package(Number(20_000, i => $"interface i{i} {{ type t = u8; f: func(); }} ")),
        ["packages"] = () => Package(Number(20_000, i => $"package a:b{i} {{ interface i {{ }} }} ")),
        ["equal packages"] = () => Package(Number(20_000, _ => $"package a:c {{ interface i {{ }} }} ")),
        ["imports"] = () => Package(Number(20_000, i => $"interface i{i} {{ }} ") + $"world w {{ {Number(20_000, i => $"import i{i}; ")} }}"),
        ["names for interfaces"] = () => Package(Number(20_000, i => $"interface i{i} {{ }} ") + Number(20_000, i => $"use i{i} as n{i}; ")),
        ["names for names"] = () => Package(Number(20_000, i => $"use n{i + 1} as n{i}; ")),
        ["a circle of names"] = () => Package(Number(20_000, i => $"use n{(i + 1) % 20_000} as n{i}; ")),
        ["includes of one world"] = () => Package(
            "interface i { } world w { import i; import f: func(); } " + Number(5_000, i => $"world w{i} {{ include w; }} ")),
        ["a chain of uses"] = () => Package(
            "interface i0 { type t = u8; } " + Number(2_000, i => $"interface i{i + 1} {{ use i{i}.{{t}}; }} ") + "world w { export i2000; }"),
        ["a chain of includes"] = () => Package("world w0 { import f: func(); } " + Number(2_000, i => $"world w{i + 1} {{ include w{i}; }} ")),
        ["a circle of types"] = () => Interface(Number(50_000, i => $"type t{i} = list<t{(i + 1) % 50_000}>; ")),
        ["circles within circles"] = () => Interface(Number(10_000, i => $"record t{i} {{ a: t{Math.Min(i + 1, 9_999)}, b: t0 }} ")),
    };

    private static string Package(string items) => $"package a:b; {items}";

    private static string Interface(string items) => Package($"interface i {{ {items} }}");

    private static string Repeat(string unit)
    {
        var text = new StringBuilder(NoiseLength + unit.Length);
        while (text.Length < NoiseLength)
        {
            text.Append(unit);
        }

        return text.ToString();
    }

    private static string Number(int count, Func<int, FormattableString> item) =>
        string.Concat(Enumerable.Range(0, count).Select(i => item(i).ToString(CultureInfo.InvariantCulture)));
}
