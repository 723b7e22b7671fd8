namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The length of a <c>list&lt;T, N&gt;</c> as a type.</summary>
public interface IListLength
{
    /// <summary>The number of elements.</summary>
    static abstract int Value { get; }
}
