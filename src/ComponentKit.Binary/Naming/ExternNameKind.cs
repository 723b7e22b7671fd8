namespace ComponentKit.Binary.Naming;

/// <summary>The forms that the name of an import or export can have (Explainer.md, Import and Export Definitions).</summary>
public enum ExternNameKind
{
    /// <summary>A label: <c>run</c>.</summary>
    Label,

    /// <summary><c>[constructor]r</c></summary>
    Constructor,

    /// <summary><c>[method]r.f</c></summary>
    Method,

    /// <summary><c>[static]r.f</c></summary>
    Static,

    /// <summary>The name of an interface: <c>wasi:http/types@0.2.0</c>.</summary>
    Interface,

    /// <summary>A package that tools resolve, such as <c>unlocked-dep=&lt;a:b&gt;</c>; no longer in the specification, yet in use.</summary>
    Dependency,
}
