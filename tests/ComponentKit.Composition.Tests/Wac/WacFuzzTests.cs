using System.Diagnostics;
using ComponentKit.Composition.Wac;
using ComponentKit.Composition.Wac.Parsing;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests.Wac;

/// <summary>Whatever a script is, there are findings or a composition, and soon. The seeds are fixed, and so is the time.</summary>
public class WacFuzzTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    private static readonly string[] Pieces =
    [
        "package a:b;", "package a:b targets a:b/w;", "import", "export", "let", "new", "a:b", "a:b/c@1.0.0", "x", "y", "%x", "as", "\"a\"", ":", ";", "{", "}",
        "(", ")", "[", "]", "<", ">", "...", ".", ",", "=", "->", "func", "interface", "world", "type", "record", "variant", "enum", "flags", "resource",
        "use", "include", "with", "u8", "string", "list", "borrow", "result", "_", "stream", "async", "targets", "@", "/", "//\n", "/*", "*/", "\n", "é", "\0",
        "interface i { f: func(); }", "world w { import x: func(); export i; }", "let z = i.f;", "import i2: i;", "type t = u8;", "export t as u;",
    ];

    private const string Script = """
        package a:b@1.2.3;
        interface i { resource r { constructor(a: u8); m: func() -> list<r>; s: static func(b: borrow<r>); } record p { a: tuple<u8, string> } f: func(p: p) -> result<_, p>; }
        interface j { use i.{r, p as q}; type t = func(a: q); g: t; }
        world v { import x: func(); }
        world w { use i.{r}; import j; export k: interface { h: func(); }; include v with { x as y } }
        import one as "c:d/e": interface { f: func(); };
        import two: i;
        let x = (one.f);
        let y = two["f"];
        export x as xx; export y; export two as z; type t = tuple<u8, string>; export t as tt;
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Pieces_in_any_order_are_answered(int seed)
    {
        var random = new Random(seed);
        Run(() => "package a:b; " + string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)])));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void A_script_with_changes_is_answered(int seed)
    {
        var random = new Random(seed);
        Run(() =>
        {
            string text = Script;
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                int at = random.Next(text.Length);
                int length = random.Next(Math.Min(12, text.Length - at));
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, length),
                    1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                    _ => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                };
            }

            return text;
        });
    }

    private static void Run(Func<string> next)
    {
        long start = Stopwatch.GetTimestamp();
        int good = 0;
        while (Stopwatch.GetElapsedTime(start) < Time)
        {
            string text = next();
            try
            {
                good += IsGood(text) ? 1 : 0;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"this script is not answered:\n{text}", exception);
            }
        }

        Assert.True(good > 0, "no script was good, so that little was tried");
    }

    private static bool IsGood(string text)
    {
        DiagnosticResult<WacDocument> parsed = WacParser.Parse(new SourceText("script.wac", text));
        if (parsed.HasErrors)
        {
            return false;
        }

        DiagnosticResult<Composition?> resolved = WacResolver.Resolve(parsed.Value, _ => null);
        Assert.True(resolved.Value is not null || resolved.HasErrors || resolved.Diagnostics.Length == 0);
        return resolved.Value?.TryEncode() is { Value: not null };
    }
}
