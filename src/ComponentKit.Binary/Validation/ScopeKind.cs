namespace ComponentKit.Binary.Validation;

/// <summary>What a scope is of.</summary>
internal enum ScopeKind
{
    /// <summary>A component.</summary>
    Component,

    /// <summary>The type of a component.</summary>
    ComponentType,

    /// <summary>The type of an instance.</summary>
    InstanceType,
}
