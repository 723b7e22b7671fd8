using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentKit.Generator.Tests.Support;

/// <summary>What a project's properties and items say, as the compiler hands it on.</summary>
internal sealed class Settings : AnalyzerConfigOptionsProvider
{
    private ImmutableDictionary<string, string> _properties = ImmutableDictionary<string, string>.Empty;
    private ImmutableDictionary<string, Options> _items = ImmutableDictionary<string, Options>.Empty;

    public static Settings None { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions => new Options(_properties);

    /// <summary>These settings and a property.</summary>
    public Settings With(string property, string value) =>
        new() { _properties = _properties.Add("build_property." + property, value), _items = _items };

    /// <summary>These settings and what is said of a WIT file that was extracted from a component.</summary>
    public Settings WithComponent(string wit, string file, params (string Name, string Value)[] metadata)
    {
        var values = metadata.Append((Name: "File", Value: file))
            .ToImmutableDictionary(m => "build_metadata.AdditionalFiles.WasmComponent" + m.Name, m => m.Value);
        return new() { _properties = _properties, _items = _items.Add(wit, new Options(values)) };
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _items.TryGetValue(textFile.Path, out Options? options) ? options : new Options(ImmutableDictionary<string, string>.Empty);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
