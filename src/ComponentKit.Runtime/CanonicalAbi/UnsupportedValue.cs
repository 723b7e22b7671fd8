namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>What is said about values that cannot be passed yet.</summary>
internal static class UnsupportedValue
{
    internal static NotSupportedException Of(LiftLowerContext cx, string what) =>
        new($"{(cx.Export is { } export ? $"`{export}`" : "the import")} cannot be called yet: bindings cannot pass a value of type `{what}`");
}
