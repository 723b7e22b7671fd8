namespace ComponentKit.Wit.Syntax;

/// <summary>The ways to write a function.</summary>
public enum FunctionForm
{
    /// <summary><c>a: func()</c>; within a resource, a method.</summary>
    Plain,

    /// <summary><c>a: static func()</c></summary>
    Static,

    /// <summary><c>constructor()</c></summary>
    Constructor,
}
