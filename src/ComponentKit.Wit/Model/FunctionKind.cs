namespace ComponentKit.Wit.Model;

/// <summary>What a function hangs on.</summary>
public enum FunctionKind
{
    /// <summary>An interface or a world.</summary>
    Freestanding,

    /// <summary>A resource: the first parameter is <c>self</c>, a borrow.</summary>
    Method,

    /// <summary>A resource, without <c>self</c>.</summary>
    Static,

    /// <summary>A resource, of which it makes a new one.</summary>
    Constructor,
}
