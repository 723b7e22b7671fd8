namespace ComponentKit.Binary.Validation;

/// <summary>The features that a binary may use, and their names.</summary>
/// <param name="Component">Those of the component layer.</param>
/// <param name="Core">Those of core modules.</param>
public readonly record struct WasmFeatures(ComponentFeatures Component, CoreFeatures Core)
{
    private static readonly Dictionary<string, ComponentFeatures> ComponentNames = new(StringComparer.Ordinal)
    {
        ["async"] = ComponentFeatures.Async,
        ["map"] = ComponentFeatures.Maps,
        ["implements"] = ComponentFeatures.Implements,
        ["values"] = ComponentFeatures.Values,
        ["nested-names"] = ComponentFeatures.NestedNames,
        ["more-async-builtins"] = ComponentFeatures.MoreAsyncBuiltIns,
        ["async-stackful"] = ComponentFeatures.StackfulLift,
        ["threading"] = ComponentFeatures.Threading,
        ["shared-everything-threads"] = ComponentFeatures.SharedEverythingThreads,
        ["fixed-length-lists"] = ComponentFeatures.FixedLengthLists,
        ["error-context"] = ComponentFeatures.ErrorContext,
        ["canonical-names"] = ComponentFeatures.CanonicalNames,
        ["component-memory64"] = ComponentFeatures.Memory64,
        ["component-gc"] = ComponentFeatures.Gc,

        // As other tools call them.
        ["canon-names"] = ComponentFeatures.CanonicalNames,
        ["cm64"] = ComponentFeatures.Memory64,
        ["cm-gc"] = ComponentFeatures.Gc,
    };

    private static readonly Dictionary<string, CoreFeatures> CoreNames = new(StringComparer.Ordinal)
    {
        ["exceptions"] = CoreFeatures.Exceptions,
        ["function-references"] = CoreFeatures.FunctionReferences,
        ["gc"] = CoreFeatures.Gc,
        ["multi-memory"] = CoreFeatures.MultiMemory,
        ["memory64"] = CoreFeatures.Memory64,
        ["threads"] = CoreFeatures.Threads,
        ["tail-call"] = CoreFeatures.TailCalls,
        ["wide-arithmetic"] = CoreFeatures.WideArithmetic,
        ["compact-imports"] = CoreFeatures.CompactImports,
        ["custom-page-sizes"] = CoreFeatures.CustomPageSizes,
        ["stack-switching"] = CoreFeatures.StackSwitching,
    };

    /// <summary>Those that are settled.</summary>
    public static WasmFeatures Default { get; } = new(ComponentFeatures.Default, CoreFeatures.Default);

    /// <summary>All of them.</summary>
    public static WasmFeatures All { get; } = new(ComponentFeatures.All, CoreFeatures.All);

    /// <summary>The names of all features, those of the component layer first.</summary>
    public static IEnumerable<string> Names => ComponentNames.Keys.Take(14).Concat(CoreNames.Keys);

    /// <summary>The name of a feature of the component layer.</summary>
    public static string NameOf(ComponentFeatures feature) => ComponentNames.First(pair => pair.Value == feature).Key;

    /// <summary>These features with one switched on or off.</summary>
    /// <param name="name">
    /// A feature's name, with a <c>-</c> before it to switch it off; <c>all</c> for all. Underscores, and the prefixes <c>cm-</c> and
    /// <c>component-model-</c> of other tools, do not matter.
    /// </param>
    /// <returns>The features, or null when there is none of that name.</returns>
    public WasmFeatures? With(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool isOn = !name.StartsWith('-');
        string key = name.TrimStart('-').Replace('_', '-');
        if (key == "all")
        {
            return isOn ? All : new WasmFeatures(ComponentFeatures.None, CoreFeatures.None);
        }

        if (FindComponent(key) is { } component)
        {
            return this with { Component = isOn ? Component | component : Component & ~component };
        }

        return CoreNames.TryGetValue(key, out CoreFeatures core) ? this with { Core = isOn ? Core | core : Core & ~core } : null;
    }

    private static ComponentFeatures? FindComponent(string name)
    {
        string[] prefixes = ["cm-", "component-model-"];
        string plain = Array.Find(prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } found
            ? name[found.Length..]
            : name;
        return ComponentNames.TryGetValue(name, out ComponentFeatures feature) || ComponentNames.TryGetValue(plain, out feature)
            ? feature
            : null;
    }
}
