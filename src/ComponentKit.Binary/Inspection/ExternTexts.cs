using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Binary.Inspection;

/// <summary>The types of a component's imports and exports as WIT text, by name.</summary>
internal sealed class ExternTexts
{
    private readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _exports = new(StringComparer.Ordinal);

    private ExternTexts()
    {
    }

    /// <summary>Those of a component that is not valid: none.</summary>
    public static ExternTexts None { get; } = new();

    /// <summary>Those of a valid component; what WIT cannot describe is left out.</summary>
    /// <param name="component">The component.</param>
    /// <param name="budget">How much there may be.</param>
    /// <param name="diagnostics">Takes that there is too much.</param>
    public static ExternTexts Of(TypedComponent component, DecodingBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var texts = new ExternTexts();
        DiagnosticResult<DecodedWorld?> decoded = ComponentDecoder.Decode(component, budget);
        if (decoded.Value is { World: var world })
        {
            Add(texts._imports, world, [.. world.Imports]);
            Add(texts._exports, world, [.. world.Exports]);
        }

        diagnostics.AddRange(decoded.Diagnostics.Where(d => d.Descriptor == WitDecodingDiagnostics.TooLarge).Except(diagnostics));

        return texts;
    }

    /// <summary>The type of an import, or null.</summary>
    public string? OfImport(string name) => _imports.GetValueOrDefault(name);

    /// <summary>The type of an export, or null.</summary>
    public string? OfExport(string name) => _exports.GetValueOrDefault(name);

    private static void Add(Dictionary<string, string> texts, WitWorld world, ImmutableArray<WorldItem> items)
    {
        foreach (WorldItem item in items)
        {
            texts[item.Name] = item switch
            {
                WorldItem.Interface(_, var value) => Print(text => text.Block("interface", () => new InterfacePrinter(value, text).Print())),
                WorldItem.Type(var type) => Print(text => new DefinitionPrinter(world, [type], [], text).Print()),
                WorldItem.Function(var function) => FunctionText.TypeOf(function),
                _ => "",
            };
        }
    }

    private static string Print(Action<IndentedText> print)
    {
        var text = new IndentedText();
        print(text);
        return text.ToString().TrimEnd('\n');
    }
}
