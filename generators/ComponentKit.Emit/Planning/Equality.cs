namespace ComponentKit.Emit.Planning;

/// <summary>How two values of a type are compared in a record's equality.</summary>
internal enum Equality
{
    /// <summary>With <c>==</c>.</summary>
    Operator,

    /// <summary>With the type's own <c>Equals</c>, by which a NaN equals itself.</summary>
    Method,

    /// <summary>With the default comparer: an optional value of the former kind.</summary>
    Comparer,

    /// <summary>By sequence: a list, optional or not.</summary>
    Sequence,

    /// <summary>By entries: a map, optional or not.</summary>
    Entries,

    /// <summary>By all that is in them: what has lists or maps in it, and no type of its own to compare by.</summary>
    Structure,
}
