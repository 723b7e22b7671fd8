namespace ComponentKit.Wit.Model;

/// <summary>A function of an interface, a world or a resource.</summary>
public sealed class WitFunction
{
    /// <summary>Makes a function.</summary>
    /// <param name="name">The name as components write it, such as <c>[method]request.path</c>.</param>
    /// <param name="kind">What it hangs on.</param>
    /// <param name="parameters">The parameters, <c>self</c> included.</param>
    /// <param name="result">The result, or null.</param>
    /// <param name="resource">The resource it hangs on; null for a freestanding function.</param>
    public WitFunction(string name, FunctionKind kind, IReadOnlyList<WitParameter> parameters, WitType? result, TypeDef? resource = null)
    {
        Name = name;
        Kind = kind;
        Parameters = parameters;
        Result = result;
        Resource = resource;
    }

    /// <summary>The name as components write it: plain, or <c>[constructor]r</c>, <c>[method]r.f</c>, <c>[static]r.f</c>.</summary>
    public string Name { get; }

    /// <summary>What it hangs on.</summary>
    public FunctionKind Kind { get; }

    /// <summary>Whether it is an <c>async func</c>.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The resource it hangs on; null for a freestanding function.</summary>
    public TypeDef? Resource { get; }

    /// <summary>The parameters in order; a method's first one is <c>self</c>.</summary>
    public IReadOnlyList<WitParameter> Parameters { get; }

    /// <summary>The result, or null.</summary>
    public WitType? Result { get; }

    /// <summary>The doc comment, or null.</summary>
    public string? Docs { get; init; }

    /// <summary>The gates on the function.</summary>
    public Stability Stability { get; init; } = Stability.Unknown;

    /// <summary>What the world outside calls it (🏷️), any text at all; null for most functions.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The name alone: <c>path</c> for <c>[method]request.path</c>, <c>request</c> for <c>[constructor]request</c>.</summary>
    public string ItemName
    {
        get
        {
            string name = Name.Substring(Name.IndexOf(']') + 1);
            return name.Substring(name.IndexOf('.') + 1);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
