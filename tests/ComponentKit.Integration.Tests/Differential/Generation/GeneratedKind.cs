namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>What a generated type is of.</summary>
internal enum GeneratedKind
{
    Value,
    Func,
    Instance,
    Component,
    Resource,
}
