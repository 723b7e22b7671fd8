using System.Collections.Immutable;
using ComponentKit.Wit.Resolution;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentKit.Generator;

/// <summary>What a project's properties say.</summary>
/// <param name="Features">The active <c>@unstable</c> features, from <c>WitFeatures</c>.</param>
/// <param name="HasAllFeatures">Whether all are, from <c>WitAllFeatures</c>.</param>
/// <param name="NamespacePrefix">What stands before the namespaces of WIT packages, from <c>WitNamespacePrefix</c>; empty for nothing.</param>
/// <param name="Worlds">Worlds that get a class without one being written, from <c>WitWorld</c>.</param>
/// <param name="RootNamespace">The namespace of such classes.</param>
/// <param name="Project">The project's file, for diagnostics; empty where it is not known.</param>
internal sealed record GeneratorSettings(
    EquatableArray<string> Features,
    bool HasAllFeatures,
    string NamespacePrefix,
    EquatableArray<string> Worlds,
    string RootNamespace,
    string Project)
{
    /// <summary>The place of what no file says but the project's own.</summary>
    public FileSpan? Place => Project.Length == 0 ? null : new FileSpan(Project, default, default);

    /// <summary>Reads the properties that the package's props make visible.</summary>
    public static GeneratorSettings Read(AnalyzerConfigOptions options)
    {
        return new GeneratorSettings(
            List("ComponentKitFeatures"),
            Value("WitAllFeatures").Equals("true", StringComparison.OrdinalIgnoreCase),
            Value("WitNamespacePrefix"),
            List("ComponentKitWorlds"),
            Value("RootNamespace"),
            Value("MSBuildProjectFullPath"));

        string Value(string name) => options.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";

        EquatableArray<string> List(string name) => new(Value(name)
            .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(v => v.Trim()).ToImmutableArray());
    }

    /// <summary>The features as the resolver takes them.</summary>
    public WitFeatures ToWitFeatures() => HasAllFeatures ? WitFeatures.All : WitFeatures.Of([.. Features]);
}
