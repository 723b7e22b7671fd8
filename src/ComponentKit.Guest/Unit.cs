namespace ComponentKit;

/// <summary>The type with one value: what stands for a payload that is not there, as in <c>result&lt;_, string&gt;</c>.</summary>
public readonly record struct Unit
{
    /// <inheritdoc/>
    public override string ToString() => "()";
}
