using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Runtime.Tests.Wave;

/// <summary>Types and functions for tests, out of WIT text.</summary>
internal static class WaveTypes
{
    private const string Definitions = """
        record point { x: s32, label: option<string> }
        record blank { a: option<u8>, b: option<bool> }
        variant shape { nothing, circle(f32), some(u8), %list(list<point>) }
        enum color { red, green, none, ok }
        flags access { read, write, execute }
        resource handle;
        record holder { items: list<handle> }
        """;

    /// <summary>Every definition above that has values, and what they are put together to.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        "bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char", "string",
        "point", "blank", "shape", "color", "access",
        "list<string>", "list<list<u8>>", "tuple<u8, string, point>", "option<shape>", "option<option<color>>",
        "result", "result<u8>", "result<_, string>", "result<option<u8>, shape>", "option<result<u8>>", "list<tuple<char, f64>>",
        "list<u8, 3>", "list<option<string>, 2>", "map<string, list<u8>>", "map<u32, point>",
    ];

    internal static WitType Type(string type) => Function($"value: {type}").Parameters[0].Type;

    internal static WitFunction Function(string parameters, string result = "")
    {
        string text = $"package a:b; interface i {{ {Definitions} f: func({parameters}){result}; }}";
        WitModel model = WitResolver.Resolve(WitSources.Of(new SourceText("test.wit", text))).GetValueOrThrow()!;
        return model.Main.Interfaces[0].Functions.Single(f => f.Name == "f");
    }
}
