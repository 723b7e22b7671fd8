using ComponentKit.Emit.Tests.Support;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Emit.Tests;

/// <summary>Types in WIT may have the names of all that generated code uses.</summary>
public class ReservedNameTests
{
    public static TheoryData<string> Names => new(
        typeof(ICodec<>).Assembly.GetExportedTypes().Concat(typeof(Unit).Assembly.GetExportedTypes())
            .Where(t => !t.IsNested)
            .Select(t => t.Name.Split('`')[0])
            .SelectMany(n => n.EndsWith("Codec", StringComparison.Ordinal) ? [n, n[..^"Codec".Length]] : new[] { n })
            .Where(n => n.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Chunk(12)
            .Select(c => string.Join(' ', c)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_may_be_called_like_what_the_runtime_has(string names)
    {
        foreach (string name in names.Split(' '))
        {
            string id = string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? $"-{c}" : $"{c}")).ToLowerInvariant();
            string text = $$"""
                package a:b;
                interface host {
                  record %{{id}} { text: string, all: list<u8>, maybe: option<list<string>>, pair: tuple<u8, f64> }
                  get: func(it: option<%{{id}}>) -> result<%{{id}}, string>;
                }
                world w { import host; export host; }
                """;
            WitModel model = WitResolver.Resolve(new WitSources([new SourceText("a.wit", text)], [])).GetValueOrThrow()!;
            var options = new HostWorldOptions("Demo", "Test");

            Compiler.AssertCompiles(BindingEmitter.Emit(model.Main.Worlds.Single(), options).Files, [options]);
        }
    }
}
